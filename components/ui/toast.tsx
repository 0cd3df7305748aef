"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Button } from "./button";

export type ToastMessage = {
  message: string;
  tone?: "success" | "danger";
  /** One action, normally Undo. It must also be reachable elsewhere: the toast goes away. */
  action?: { label: string; onAction: () => void | Promise<void> };
};

/** How long a toast stays, in milliseconds: long enough to read twice; longer when there is something to press. */
const STAY_MS = { plain: 6_000, withAction: 12_000 };

const ToastContext = createContext<((toast: ToastMessage) => void) | null>(null);

/** Shows a toast. Needs a `ToastProvider` above, which `AppShell` brings. */
export function useToast(): (toast: ToastMessage) => void {
  const show = useContext(ToastContext);
  if (show === null) throw new Error("useToast needs a ToastProvider above it.");
  return show;
}

/** Holds the one live region of the page; a new toast replaces the last. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(ToastMessage & { key: number }) | null>(null);
  const [held, setHeld] = useState(false);
  const nextKey = useRef(0);
  const close = useCallback(() => setToast(null), []);
  const show = useCallback((message: ToastMessage) => {
    nextKey.current += 1;
    setToast({ ...message, key: nextKey.current });
  }, []);
  useEffect(() => {
    if (toast === null || held) return;
    const timer = setTimeout(close, toast.action ? STAY_MS.withAction : STAY_MS.plain);
    return () => clearTimeout(timer);
  }, [toast, held, close]);
  const hold = useMemo(
    () => ({
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        {...hold}
        className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--tabbar)+env(safe-area-inset-bottom)+0.75rem)] z-50 flex justify-center px-gutter md:bottom-8"
      >
        {toast ? <ToastCard key={toast.key} toast={toast} onClose={close} /> : null}
      </div>
    </ToastContext>
  );
}

function ToastCard({ toast, onClose }: { toast: ToastMessage; onClose: () => void }) {
  const { action } = toast;
  const Icon = toast.tone === "danger" ? CircleAlert : CircleCheck;
  const act = async () => {
    onClose();
    await action?.onAction();
  };
  return (
    <div className="on-night pointer-events-auto flex w-full max-w-md animate-[toast-in_180ms_ease-out] items-center gap-3 rounded-card border border-night-line py-1.5 pr-1.5 pl-4 shadow-overlay">
      <Icon aria-hidden className="size-5 shrink-0 text-accent" />
      <p className="min-w-0 flex-1 py-2 text-[0.9375rem]">{toast.message}</p>
      {action ? (
        <Button variant="night" size="sm" onClick={act}>
          {action.label}
        </Button>
      ) : null}
      <button
        type="button"
        onClick={onClose}
        aria-label="Dismiss"
        className="grid size-tap shrink-0 place-items-center rounded-full text-night-muted hover:text-night-on"
      >
        <X aria-hidden className="size-5" />
      </button>
    </div>
  );
}
