/** How to get `Activities.csv`, in the words of Garmin Connect. */
export function GarminSteps() {
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
