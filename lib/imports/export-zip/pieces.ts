import { ARCHIVE_LIMITS } from "./limits";

/**
 * Puts a file together from the pieces that unpacking gives. The size that an archive states spares holding the file
 * twice; it may be a lie, so no more room is made for it than the allowed ratio gives, and a file that
 * packs better grows piece by piece.
 */
export class Pieces {
  private room: Uint8Array<ArrayBuffer>;
  /** Bytes that have come so far. */
  length = 0;

  constructor({ stated, packed }: { stated: number; packed: number }) {
    const { maxEntryBytes, maxRatio } = ARCHIVE_LIMITS;
    this.room = new Uint8Array(Math.min(stated, maxEntryBytes, packed * maxRatio));
  }

  add(piece: Uint8Array): void {
    const end = this.length + piece.length;
    if (end > this.room.length) {
      const larger = new Uint8Array(Math.max(end, 2 * this.room.length));
      larger.set(this.room.subarray(0, this.length));
      this.room = larger;
    }
    this.room.set(piece, this.length);
    this.length = end;
  }

  /** The whole file. */
  whole(): Uint8Array {
    return this.length === this.room.length ? this.room : this.room.slice(0, this.length);
  }
}
