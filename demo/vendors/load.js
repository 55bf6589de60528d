// The site's own snippet of the chosen chat, marked: it sleeps until Prechat lets it run.
(() => {
  const snippet = document.createElement("script");
  snippet.type = "text/plain";
  snippet.dataset.prechat = "chat";
  snippet.dataset.type = "module";
  snippet.src = `/vendors/use-${window.chosen.vendor}.js`;
  document.head.append(snippet);
})();
