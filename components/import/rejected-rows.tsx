"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import type { Answer } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

const FILE_NAME = "Rows to mend.csv";

/** Saves the rows that were left out, each with what is wrong, to be mended and uploaded again. */
export function RejectedRows({ fetchRows }: { fetchRows: () => Promise<Answer<Blob>> }) {
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const save = async () => {
    setPending(true);
    const answer = await fetchRows();
    setPending(false);
    if (!answer.ok) return toast({ message: answer.problem.message, tone: "danger" });
    const url = URL.createObjectURL(answer.value);
    const link = document.createElement("a");
    link.href = url;
    link.download = FILE_NAME;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Button variant="secondary" size="sm" pending={pending} onClick={save}>
      <Download aria-hidden />
      Download the rows left out
    </Button>
  );
}
