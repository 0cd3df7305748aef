import { expect, it } from "vitest";
import { bytesOf } from "./garmin/fixtures/build-csv";
import { importOutputSchema, readExport } from "./index";

function binary(text: string, padding = 64): Uint8Array {
  return Uint8Array.from(text + "\0".repeat(padding), (char) => char.charCodeAt(0));
}

const WRONG_FILES: readonly (readonly [string, Uint8Array])[] = [
  ["fileIsEmpty", new Uint8Array()],
  ["fileIsEmpty", bytesOf(" \n\n \r\n")],
  ["fileIsHtml", bytesOf("<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>")],
  ["fileIsHtml", bytesOf("\uFEFF  <html lang=en>, , , ,\n")],
  ["fileIsSpreadsheet", binary("PK\x03\x04....[Content_Types].xml....xl/workbook.xml")],
  ["fileIsSpreadsheet", binary("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
  ["zipBroken", binary("PK\x03\x04....DI_CONNECT/DI-Connect-Fitness/")],
  ["zipBroken", binary("PK\x03\x04....Activities.csv")],
  ["gzipBroken", binary("\x1f\x8b\x08")],
  ["fileIsImage", binary("\x89PNG\r\n\x1a\n")],
  ["fileIsImage", binary("\xff\xd8\xff\xe0")],
  ["fileIsPdf", binary("%PDF-1.7")],
  ["fitCutOff", binary("\x0e\x10\x43\x08\x78\x00\x00\x00.FIT")],
  ["fileIsBinary", binary("\x01\x02\x03\x04", 400)],
  ["xmlCutOff", bytesOf('<?xml version="1.0"?>\n<TrainingCenterDatabase xmlns="x">')],
  ["xmlCutOff", bytesOf('<?xml version="1.0"?><gpx version="1.1">')],
  ["fileIsXml", bytesOf("<?xml version='1.0'?><note/>")],
  [
    "fileIsAppleHealth",
    bytesOf('<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n]>\n<HealthData locale="en_US">'),
  ],
  ["fileIsMap", bytesOf('<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"></kml>')],
  ["fileIsJson", bytesOf('{"activities": []}')],
  ["fileIsConnectDump", bytesOf('[{"activityId":1,"startTimeLocal":"2026-03-08 09:00:00"}]')],
  ["fileIsStravaCsv", bytesOf("Activity ID,Activity Date,Activity Name,Distance\n1,x,y,z\n")],
  ["fileIsCorosCsv", bytesOf("Split,Time,GetDistance,Avg Pace\n1,5:00,1,5:00\n")],
  ["fileIsConnectDump", bytesOf("activityId,activityName,startTimeLocal,distance\n1,x,y,1000\n")],
  ["fileIsSleepCsv", bytesOf("Sleep Score 7 Days,Score,Quality,Duration\nx,80,Good,7h\n")],
  ["fileIsPlainText", bytesOf("Dear coach,\nI ran today.\n")],
  ["unknownHeaders", bytesOf("Name,Price,Amount,Sum\na,1,2,3\n")],
  ["fileTooLarge", new Uint8Array(5_000_001).fill(65)],
];

it.each(WRONG_FILES)("%s: names what the file looks like and what to do", async (code, bytes) => {
  const output = importOutputSchema.parse(await readExport({ bytes, fileName: "Activities.csv" }));
  expect(output.format).toBe("unknown");
  expect(output.activities).toEqual([]);
  expect(output.issues).toMatchObject([{ code, severity: "error", row: null }]);
  expect(output.issues[0]?.message).toMatch(/Garmin|Activities|columns|export|upload/i);
});
