import type { Report } from '../../schemas.js';
import type { Messages } from '../language/zh.js';
import { tellQuality } from './tell-quality.js';

/** What a list tells of a report beside its title, in words; undefined where it does not state it. */
export function factsOf(report: Report, messages: Messages) {
  const { library } = messages;
  const { publisher, publishedOn, pages, held, source, quality } = report;
  return {
    publisher,
    publishedOn,
    pages: pages === undefined ? undefined : library.pageCount(pages),
    format: library.formats[source.format],
    held: library.held[held ? 'true' : 'false'],
    quality: quality && tellQuality(quality, messages),
  };
}
