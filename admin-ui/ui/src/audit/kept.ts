import type { Kept } from './calls';

/** The checkpoint in a file that somebody kept; nothing when there is none in it. Whether its signature holds is for the service to say. */
export function keptIn(text: string): Kept | undefined {
  try {
    const { checkpoint, signature } = JSON.parse(text) as Partial<Kept>;
    return typeof checkpoint === 'object' && checkpoint !== null && typeof signature === 'string' ? { checkpoint, signature } : undefined;
  } catch {
    return undefined;
  }
}
