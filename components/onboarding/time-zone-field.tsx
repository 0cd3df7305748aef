"use client";

import { useEffect, useState } from "react";
import { SelectField } from "@/components/ui/text-field";

type TimeZoneFieldProps = { saved: string | undefined; error: string | undefined };

function known(zone: string): string[] {
  const zones = Intl.supportedValuesOf("timeZone");
  return zones.includes(zone) || zone === "" ? zones : [zone, ...zones];
}

/** The zone the browser is in, unless another was chosen. The list is the browser's own, so it costs no download. */
export function TimeZoneField({ saved, error }: TimeZoneFieldProps) {
  const [zone, setZone] = useState(saved ?? "");
  const [zones, setZones] = useState(saved ? [saved] : []);
  useEffect(() => {
    const here = saved || Intl.DateTimeFormat().resolvedOptions().timeZone;
    setZone(here);
    setZones(known(here));
  }, [saved]);
  return (
    <SelectField
      name="timeZone"
      label="Time zone"
      hint="Your week is reviewed on Sunday at 23:00 there."
      options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
      value={zone}
      onChange={(event) => setZone(event.currentTarget.value)}
      error={error}
    />
  );
}
