import { layoutRole, type LayoutTemplate } from '../../wikis/layoutData.ts';
import roles from './roles.json';

/** What a parameter of a wiki's own citation template holds; undefined for one that is not known. */
export function explainRole(name: string, template: LayoutTemplate): string | undefined {
  const role = layoutRole(name, template);
  if (role === undefined) return undefined;
  if (Object.hasOwn(roles, role)) return (roles as Readonly<Record<string, string>>)[role];
  return /^[A-Z]/.test(role) ? `The ${role} of what is cited.` : undefined;
}
