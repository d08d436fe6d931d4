import type { JiraContext } from '../http/context';
import type { Priority, Resolution } from '../site/configuration';

export function priorityBean(context: JiraContext, priority: Priority): Record<string, unknown> {
  return {
    self: `${context.baseUrl}/rest/api/3/priority/${priority.id}`,
    statusColor: priority.statusColor,
    description: priority.description,
    iconUrl: `${context.baseUrl}/images/icons/priorities/${priority.name.toLowerCase()}.svg`,
    name: priority.name,
    id: priority.id,
  };
}

export function resolutionBean(context: JiraContext, resolution: Resolution): Record<string, unknown> {
  return {
    self: `${context.baseUrl}/rest/api/3/resolution/${resolution.id}`,
    id: resolution.id,
    description: resolution.description,
    name: resolution.name,
  };
}
