import type { Failure } from "../data/failure.js";

/** Says why there is no answer, with what to do about it. */
export function Failed({ failure, retry }: { failure: Failure; retry: () => void }) {
  return (
    <div class="failed" role="alert">
      <p class="failed-title">{failure.code === "OFFLINE" ? "No answer from the server" : "This could not be read"}</p>
      <p>{failure.message}</p>
      <button type="button" class="button" onClick={retry}>
        Try again
      </button>
      {failure.requestId !== undefined && (
        <p class="faint">
          Request <code>{failure.requestId}</code>
        </p>
      )}
    </div>
  );
}
