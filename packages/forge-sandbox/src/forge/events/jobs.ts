/** A job: the events of one push. */
export interface Job {
  readonly queue: string;
  success: number;
  inProgress: number;
  failed: number;
  cancelled: boolean;
}

/** The jobs pushed since the start. The platform forgets them after an undocumented time; the sandbox keeps them. */
export interface Jobs {
  open(id: string, queue: string, events: number): Job;
  find(id: string, queue: string): Job | undefined;
}

export function createJobs(): Jobs {
  const jobs = new Map<string, Job>();
  return {
    open: (id, queue, events) => {
      const job: Job = { queue, success: 0, inProgress: events, failed: 0, cancelled: false };
      jobs.set(id, job);
      return job;
    },
    find: (id, queue) => {
      const job = jobs.get(id);
      return job?.queue === queue ? job : undefined;
    },
  };
}
