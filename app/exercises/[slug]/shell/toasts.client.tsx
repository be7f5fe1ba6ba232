"use client";

import { Toast } from "@base-ui/react/toast";
import { Button } from "#app/components/button.tsx";

/** Short notes above the lower edge, with an Undo where there is something to undo. Read out by screen readers. */
export function Toasts() {
  const { toasts } = Toast.useToastManager();
  return (
    <Toast.Portal>
      <Toast.Viewport className="fixed inset-x-4 bottom-4 z-50 mx-auto flex max-w-md flex-col gap-2 lg:mx-0">
        {toasts.map((toast) => (
          <Toast.Root
            key={toast.id}
            toast={toast}
            className="flex items-center gap-3 rounded-lg border border-line bg-paper px-4 py-3 text-sm shadow-raised"
          >
            <Toast.Content className="flex min-w-0 flex-1 items-center gap-3">
              <Toast.Title className="min-w-0 flex-1" />
              {toast.actionProps && <Toast.Action render={<Button size="small" />} />}
            </Toast.Content>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  );
}
