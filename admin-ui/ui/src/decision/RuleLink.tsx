import { Link } from 'react-router';

/** A rule by its code, as a link for those who may see rules. */
export function RuleLink({ ruleId, linked }: { ruleId: string | undefined; linked: boolean }) {
  if (!ruleId) {
    return null;
  }
  return linked ? (
    <Link to={`/admin/rules/${encodeURIComponent(ruleId)}`}>
      <code>{ruleId}</code>
    </Link>
  ) : (
    <code>{ruleId}</code>
  );
}
