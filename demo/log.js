// The developers' view beside the page: what Prechat told, what other tags would read, what the network was asked.
(() => {
  const early = [];
  let tell = (detail) => early.push(detail);
  addEventListener("prechat", ({ detail }) => tell(detail));

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  /** State as short words, each with a mood: `good`, `stop` or none. */
  const badges = ({ notice, chat, saleShare, optOut, gpc }) => {
    const sources = saleShare.sources ? ` (${saleShare.sources.join(", ")})` : "";
    const sale = { allowed: "allowed", optedOut: `opted out${sources}`, notApplicable: "none" };
    const mood = { optedOut: "stop", allowed: "good" };
    return [
      ["chat", chat, chat === "open" ? "good" : "stop"],
      ["notice", notice],
      ["sale, sharing", sale[saleShare.status] ?? saleShare.status, mood[saleShare.status]],
      ["opt-out", optOut, optOut === "honored" ? "good" : undefined],
      ["GPC", gpc ? "on" : "off"],
    ];
  };
  const draw = (list) =>
    list.map(([name, value, mood]) =>
      make("span", { className: `badge ${mood ?? ""}` }, make("b", { textContent: name }), value),
    );

  const watchRequests = (show) => {
    const widget =
      /\/(deep-chat\/|shop-chat\.js|fake-chat\.js|livechat|flowise-embed\/|botframework-webchat\/|vendors\/use-)/;
    const seen = [];
    show(seen);
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) {
        if (widget.test(name)) seen.push(new URL(name).pathname);
      }
      show(seen);
    }).observe({ type: "resource", buffered: true });
  };

  const makeFacts = () => {
    const facts = make("dl");
    const fact = (term) => {
      const value = make("dd", { textContent: "not there yet" });
      facts.append(make("dt", { textContent: term }), value);
      return (text) => {
        if (value.textContent === text) return;
        value.textContent = text;
        value.classList.remove("changed");
        requestAnimationFrame(() => value.classList.add("changed"));
      };
    };
    const asked = fact("Requests for the chat widget");
    const stored = fact("Facts the shop’s server has");
    const gpp = fact("__gpp");
    const usp = fact("__uspapi");
    watchRequests((seen) => {
      const files = [...new Set(seen)].join(", ");
      asked(`${seen.length} ${seen.length === 1 ? "request" : "requests"}${files && `: ${files}`}`);
    });
    const refresh = async () => {
      if (typeof window.__gpp === "function") {
        window.__gpp("ping", (data) => gpp(data?.gppString || "empty"));
      }
      if (typeof window.__uspapi === "function") {
        window.__uspapi("getUSPData", 1, (data) => usp(data?.uspString || "empty"));
      }
      const answer = await fetch("/consent").catch(() => undefined);
      if (answer?.ok) stored(String((await answer.json()).length));
    };
    return { facts, refresh };
  };

  const reset = () => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("prechat:")) localStorage.removeItem(key);
    }
    sessionStorage.clear();
    location.reload();
  };

  const makeEntry = (detail) => {
    const time = new Date(detail.at).toISOString().slice(11, 23);
    const row = make("summary", {}, make("time", { textContent: time }));
    row.append(
      make("code", { textContent: detail.type }),
      ...draw(badges(detail.state).slice(0, 3)),
    );
    const whole = make("pre", { textContent: JSON.stringify(detail, null, 2), tabIndex: 0 });
    return make("li", {}, make("details", {}, row, whole));
  };

  const build = () => {
    const state = make("p", { className: "badges", textContent: "Prechat has not reported yet." });
    const list = make("ol", { reversed: true });
    const { facts, refresh } = makeFacts();
    const fold = make("button", { type: "button", textContent: "Hide", ariaExpanded: "true" });
    const again = make("button", { type: "button", textContent: "Reset demo", onclick: reset });
    again.title = "Deletes what Prechat keeps in this browser and loads the page anew";
    const head = make("header", {}, make("h2", { textContent: "Event log" }), again, fold);
    const body = make("div", {}, state, facts, make("h3", { textContent: "Events" }), list);
    const aside = make(
      "aside",
      { className: "log", ariaLabel: "Event log for developers" },
      head,
      body,
    );
    fold.addEventListener("click", () => {
      body.hidden = again.hidden = document.body.classList.toggle("log-folded");
      fold.textContent = body.hidden ? "Log" : "Hide";
      fold.ariaExpanded = String(!body.hidden);
    });
    document.body.classList.add("with-log");
    document.body.append(aside);
    const show = (now) => state.replaceChildren(...draw(badges(now)));

    const types = new Set();
    let later;
    tell = (detail) => {
      types.add(detail.type);
      list.prepend(makeEntry(detail));
      show(detail.state);
      void refresh();
      // What the host's own listener stores arrives a little after the event.
      clearTimeout(later);
      later = setTimeout(refresh, 400);
    };
    early.forEach(tell);
    void refresh();
    window.prechatReady = window.prechatReady || [];
    window.prechatReady.push((prechat) => {
      prechat.subscribe(show);
      // The first event of a page comes before any script that stands after the tag; `on` tells it again.
      const off = prechat.on((event) => void (types.has(event.type) || tell(event)));
      off();
    });
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", build);
  else build();
})();
