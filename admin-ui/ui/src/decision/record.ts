/** What the page shows of a record by itself; all of it is there to read as JSON. */
export interface Head {
  /** A pseudonym, when the record is redacted. */
  employee?: string | undefined;
  channel?: 'PULL' | 'EMAIL' | 'CHAT' | 'APP' | undefined;
  ruleSet?: string | undefined;
}

const CHANNELS = ['PULL', 'EMAIL', 'CHAT', 'APP'] as const;

/** Reads the head of a record of schema decision/1; what is not there is left out. */
export function headOf(record: unknown): Head {
  const fields = (typeof record === 'object' && record !== null ? record : {}) as Record<string, unknown>;
  const versions = (typeof fields['versions'] === 'object' && fields['versions'] !== null ? fields['versions'] : {}) as Record<string, unknown>;
  return {
    employee: text(fields['employee']),
    channel: CHANNELS.find((channel) => channel === fields['channel']),
    ruleSet: text(versions['ruleSet']),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
