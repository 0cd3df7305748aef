"use client";

import { X } from "lucide-react";
import { type ComponentProps, type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";

type DialogContent = { title: ReactNode; description?: ReactNode; children?: ReactNode };
type DialogProps = DialogContent & { open: boolean; onClose: () => void };

/** A modal on the native `<dialog>`: focus is held and given back, Escape closes. On phones it rises from the bottom. */
export function Dialog({ open, onClose, title, description, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  const closeFromBackdrop = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) event.currentTarget.close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; Escape is the key for it
    <dialog
      ref={ref}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-text` : undefined}
      onClose={onClose}
      onClick={closeFromBackdrop}
      className="mx-auto mt-auto mb-0 max-h-[88dvh] w-full max-w-full overflow-y-auto rounded-t-hero border border-line bg-surface p-0 text-ink shadow-overlay backdrop:bg-black/55 sm:my-auto sm:max-w-lg sm:rounded-hero"
    >
      {open ? (
        <div className="p-6 pb-[max(1.5rem,env(safe-area-inset-bottom))] sm:p-8">
          <div className="flex items-start justify-between gap-4">
            <h2 id={`${id}-title`} className="pt-2 font-semibold text-xl">
              {title}
            </h2>
            <DialogClose variant="ghost" size="icon" aria-label="Close" className="-mt-0.5 -mr-3">
              <X aria-hidden />
            </DialogClose>
          </div>
          {description ? (
            <p id={`${id}-text`} className="mt-1 text-muted">
              {description}
            </p>
          ) : null}
          <div className="mt-6">{children}</div>
        </div>
      ) : null}
    </dialog>
  );
}

/** A button inside a dialog that closes it. */
export function DialogClose({ onClick, ...rest }: ComponentProps<typeof Button>) {
  return (
    <Button
      {...rest}
      onClick={(event) => {
        onClick?.(event);
        event.currentTarget.closest("dialog")?.close();
      }}
    />
  );
}
