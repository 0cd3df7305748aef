import Link from "next/link";
import { type Back, BackLink } from "./back-link";
import { PageTitle, type PageTitleProps } from "./page-title";

/** The head of a page: the way back, and its title. */
export function PageHeader({ back, ...title }: PageTitleProps & { back?: Back }) {
  return (
    <header>
      {back ? <BackLink {...back} link={Link} /> : null}
      <PageTitle {...title} />
    </header>
  );
}
