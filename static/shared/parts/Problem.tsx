import { Notice, type NoticeTone } from './Notice';

interface ProblemProps {
  /** @default 'error' */
  readonly tone?: Exclude<NoticeTone, 'success'>;
  readonly children: string;
  readonly retry?: { readonly label: string; readonly onRetry: () => void };
}

/** A problem and its solution, announced as soon as it appears. */
export function Problem({ tone = 'error', children, retry }: ProblemProps) {
  return (
    <div role="alert">
      <Notice tone={tone}>
        <p>{children}</p>
        {retry === undefined ? null : (
          <button type="button" className="plain-button" onClick={retry.onRetry}>
            {retry.label}
          </button>
        )}
      </Notice>
    </div>
  );
}
