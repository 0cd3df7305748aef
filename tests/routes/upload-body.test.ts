import { describe, expect, test } from "vitest";
import { readUploadBody } from "@/app/api/imports/read-body";

const URL = "http://localhost/api/imports?mode=preview";

describe("an upload", () => {
  test("is the raw body, with its name in a header", async () => {
    const headers = { "x-file-name": encodeURIComponent("Löbe 2026.csv") };
    const { bytes, fileName } = await readUploadBody(
      new Request(URL, { method: "POST", body: "a,b", headers }),
    );
    expect(new TextDecoder().decode(bytes)).toBe("a,b");
    expect(fileName).toBe("Löbe 2026.csv");
  });

  test("is the field `file` of a form", async () => {
    const form = new FormData();
    form.set("file", new File(["a,b\n"], "Activities.csv"));
    const { bytes, fileName } = await readUploadBody(new Request(URL, { method: "POST", body: form }));
    expect([new TextDecoder().decode(bytes), fileName]).toEqual(["a,b\n", "Activities.csv"]);
  });

  test("without a file is refused with what to do", async () => {
    const empty = new Request(URL, { method: "POST", body: new FormData() });
    await expect(readUploadBody(empty)).rejects.toMatchObject({ kind: "badInput", code: "noFile" });
    const broken = new Request(URL, {
      method: "POST",
      body: "not a form",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
    await expect(readUploadBody(broken)).rejects.toMatchObject({ code: "noFile" });
    await expect(readUploadBody(new Request(URL, { method: "POST" }))).rejects.toMatchObject({
      code: "noFile",
    });
  });

  test("that is too large is refused, also when it doesn't say how large it is", async () => {
    const body = new Uint8Array(4_000_001);
    const said = new Request(URL, { method: "POST", body, headers: { "content-length": "4000001" } });
    await expect(readUploadBody(said)).rejects.toMatchObject({ kind: "tooLarge" });
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 100_000;
        controller.enqueue(new Uint8Array(100_000));
      },
    });
    // `duplex` is what fetch asks for when a body is streamed; the types of the DOM don't know it.
    const init = { method: "POST", body: endless, duplex: "half" } as RequestInit;
    await expect(readUploadBody(new Request(URL, init))).rejects.toMatchObject({ kind: "tooLarge" });
    expect(sent).toBeLessThan(5_000_000);
  });
});
