/** A link of ours. Anything but the web, mail and telephone is drawn without its address. */
export const Link = ({ text, href, away }: { text: string; href: string; away?: boolean }) => (
  <a
    href={/^(https?|mailto|tel):/i.test(href) ? href : undefined}
    {...(away && { target: "_blank", rel: "noopener" })}
  >
    {text}
  </a>
);
