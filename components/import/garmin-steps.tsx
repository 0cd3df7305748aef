/** How to get `Activities.csv`, or the whole history, in the words of Garmin. */
export function GarminSteps() {
  return (
    <>
      <CsvSteps />
      <p className="mt-4 text-muted text-sm">
        For your whole history: at <span className="font-medium text-ink">garmin.com/account</span> choose
        Data Management, then Export Your Data. Garmin mails you a link to a zip within some days; choose it
        here as it is. However large, only its list of activities is sent.
      </p>
    </>
  );
}

function CsvSteps() {
  return (
    <ol className="list-decimal space-y-1.5 pl-5">
      <li>
        Open <span className="font-medium">connect.garmin.com</span> in a browser (the phone app can&apos;t
        export).
      </li>
      <li>
        Go to <span className="font-medium">Activities, All Activities</span> and scroll down until the oldest
        run you want is on the page: only what was shown is exported.
      </li>
      <li>
        Press <span className="font-medium">Export CSV</span> at the top right. The file is called
        Activities.csv.
      </li>
    </ol>
  );
}
