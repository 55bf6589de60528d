/** The address, if it is of the web, mail or telephone; else one that leads nowhere. */
export const safe = (href: string): string => (/^(https?|mailto|tel):/i.test(href) ? href : "#");

/** A link of ours; `away` opens beside the page. */
export const Link = ({ text, href, away }: { text: string; href: string; away?: boolean }) => (
  <a href={safe(href)} {...(away ? { target: "_blank", rel: "noopener" } : {})}>
    {text}
  </a>
);
