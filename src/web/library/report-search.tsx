import { Button, Input } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { listReports } from '../client/reports.js';
import { useMessages } from '../language/use-messages.js';
import { useLoaded } from '../shell/use-loaded.js';
import { ChoiceField } from '../shell/choice-field.js';
import { leavesOut, type ListQuery } from './list-query.js';
import { isUnsearched, searchFor, shownText, type TypedSearch } from './typed-search.js';

/** A pause in typing after which what stands there is searched for, in milliseconds. */
const TYPING_MS = 250;
/** Of as many reports the tags and languages are offered; other tags are found by searching. */
const MOST_REPORTS = 500;

interface ReportSearchProps {
  query: ListQuery;
  onQuery: (query: ListQuery) => void;
}

/** Searches the library and keeps to a part of it. Changes count at once. */
export function ReportSearch({ query, onQuery }: ReportSearchProps) {
  const messages = useMessages();
  const words = messages.library;
  const { tags, languages } = useChoices();
  return (
    <search className="report-search">
      <SearchField query={query} onQuery={onQuery} />
      <div className="report-choices">
        <ChoiceField
          label={words.heldField}
          value={query.held}
          none={words.all}
          choices={(['true', 'false'] as const).map((held) => ({ value: held, label: words.held[held] }))}
          onChange={(held) => onQuery({ ...query, held })}
        />
        {languages.length > 1 && (
          <ChoiceField
            label={words.languageField}
            value={query.language}
            none={words.all}
            choices={languages.map((language) => ({ value: language, label: nameOf(language, words.languages) }))}
            onChange={(language) => onQuery({ ...query, language })}
          />
        )}
        {tags.length > 0 && (
          <ChoiceField
            label={words.tagField}
            value={query.tag}
            none={words.all}
            choices={tags.map((tag) => ({ value: tag, label: tag }))}
            onChange={(tag) => onQuery({ ...query, tag })}
          />
        )}
        {leavesOut(query) && (
          <Button type="link" size="small" onClick={() => onQuery({ sort: query.sort, order: query.order })}>
            {words.clear}
          </Button>
        )}
      </div>
    </search>
  );
}

function SearchField({ query, onQuery }: ReportSearchProps) {
  const { search } = useMessages().library;
  const { q } = query;
  const [typed, setTyped] = useState<TypedSearch>();
  useEffect(() => {
    if (!isUnsearched(typed, q)) return;
    const { text } = typed;
    const wait = setTimeout(() => {
      const over = searchFor(text);
      onQuery({ ...query, q: over });
      setTyped({ text, over });
    }, TYPING_MS);
    return () => clearTimeout(wait);
  }, [typed, q, query, onQuery]);
  return (
    <Input
      allowClear
      type="search"
      maxLength={200}
      value={shownText(typed, q)}
      placeholder={search}
      aria-label={search}
      onChange={({ target }) => setTyped({ text: target.value, over: q })}
    />
  );
}

function useChoices(): { tags: string[]; languages: string[] } {
  const { languageTag: language } = useMessages();
  const loaded = useLoaded(
    useCallback((signal: AbortSignal) => listReports({ limit: MOST_REPORTS }, { signal, language }), [language]),
  );
  const reports = loaded.state === 'ready' ? loaded.value.reports : [];
  return {
    tags: [...new Set(reports.flatMap(({ tags }) => tags))].sort(),
    languages: [...new Set(reports.map((report) => report.language))].sort(),
  };
}

function nameOf(language: string, names: Record<string, string>): string {
  return names[language] ?? language;
}
