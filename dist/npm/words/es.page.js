const _words_es = {"page.open":"Chat","page.do-not-sell":"No vender ni compartir mi información personal","page.chip":"Opciones de privacidad","page.loading":"Cargando…","page.unavailable":"El chat no está disponible en este momento.","page.received":"Recibimos su solicitud de exclusión.","page.processing":"Su solicitud de exclusión se está procesando.","page.honored":"Solicitud de exclusión aplicada","page.close":"Cerrar"};

export { _words_es as default };
