// Eleventy's configuration for the benchmark: every list of the corpus, cut into pages of twelve.
const SIZE = 12;

function listsOf(stories) {
  const lists = new Map();
  const put = (path, title, story) => {
    if (!lists.has(path)) lists.set(path, { path, title, stories: [] });
    lists.get(path).stories.push(story);
  };
  for (const story of stories) {
    const data = story.data;
    put(data.kind, data.label, story);
    put(`${data.kind}/year/${data.day.slice(0, 4)}`, `${data.day.slice(0, 4)}年`, story);
    if (data.branch) put(`${data.kind}/branch/${data.branch}`, data.branch, story);
    for (const topic of data.topics ?? []) put(`tags/${topic}`, topic, story);
    if (data.series) put(`series/${data.series}`, data.series, story);
    const term = data.fields.type ?? data.fields.column ?? data.fields.identity ?? data.fields.category ?? data.fields.tier;
    if (term) put(`${data.kind}/term/${term}`, term, story);
  }
  return [...lists.values()];
}

function* sheetsOf(list) {
  const count = Math.max(1, Math.floor(list.stories.length / SIZE));
  const size = Math.ceil(list.stories.length / count);
  const path = (number) => (number ? `${list.path}/page/${number + 1}.html` : `${list.path}/index.html`);
  for (let number = 0; number * size < list.stories.length; number++) {
    const last = (number + 1) * size >= list.stories.length;
    yield {
      ...list, path: path(number), total: list.stories.length,
      stories: list.stories.slice(number * size, (number + 1) * size),
      newer: number ? path(number - 1) : "", older: last ? "" : path(number + 1),
    };
  }
}

export default function (config) {
  const newest = (api) => api.getFilteredByTag("stories").sort((a, b) => (a.data.day < b.data.day ? 1 : -1));
  config.addCollection("newest", newest);
  config.addCollection("sheets", (api) => listsOf(newest(api)).flatMap((list) => [...sheetsOf(list)]));
  return {
    dir: { input: "content", includes: "../includes" },
    markdownTemplateEngine: false,
    templateFormats: ["md", "njk"],
  };
}
