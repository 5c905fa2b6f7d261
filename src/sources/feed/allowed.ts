function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Elements that say how a text is built and run nothing. */
export const elements = words(`
  a abbr acronym address area article aside audio b big blockquote br button canvas caption center cite code col colgroup
  command datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption figure footer font
  form header h1 h2 h3 h4 h5 h6 hr i img input ins keygen kbd label legend li m main map mark menu meter multicol nav nextid
  noscript ol optgroup option output p picture pre progress q rp rt ruby s samp section select small sound source spacer
  span strike strong sub sup table tbody td textarea tfoot th thead time tr tt u ul var video wbr`);

/** Elements of drawings and formulas: what they hold is words too. */
export const foreign = words(`
  svg a animate circle defs desc ellipse g hkern line linearGradient marker metadata path polygon polyline radialGradient
  rect stop switch text title tspan use font-face font-face-name font-face-src glyph missing-glyph mpath set animateColor
  animateMotion animateTransform
  math annotation annotation-xml maction merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts
  mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`);

/** What these hold is no text for people. */
export const dropped = words('script style applet');

export const voids = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

export const attributes = words(`
  abbr accept accept-charset accesskey action align alt autocomplete autofocus axis background balance bgcolor bgproperties
  border bordercolor bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch challenge char charoff
  choff charset checked cite class clear color cols colspan compact contenteditable controls coords data datafld
  datapagesize datasrc datetime default delay dir disabled draggable dynsrc enctype end face for form frame galleryimg
  gutter headers height hidden hidefocus high href hreflang hspace icon id inputmode ismap itemid itemprop itemref
  itemscope itemtype keytype label lang leftspacing list longdesc loop loopcount loopend loopstart low lowsrc max
  maxlength media method min multiple name nohref noshade nowrap open optimum pattern ping point-size poster pqg preload
  prompt radiogroup readonly rel repeat-max repeat-min replace required rev rightspacing rows rowspan rules scope
  selected shape size span src srcset start step style summary suppress tabindex target template title toppadding type
  unselectable urn usemap valign value variable volume vrml vspace width wrap xml:lang`);

/** Attributes of drawings and formulas. */
export const foreignAttributes = words(`
  accent-height actiontype additive alphabetic arabic-form ascent attributeName attributeType baseProfile bbox begin by
  calcMode cap-height class columnalign columnlines columnspacing columnspan content cx cy d depth descent display
  displaystyle dur dx dy encoding equalcolumns equalrows fence fill fill-opacity fill-rule font-family font-size
  font-stretch font-style font-variant font-weight fontstyle fontweight frame from fx fy g1 g2 glyph-name gradientUnits
  hanging height horiz-adv-x horiz-origin-x id ideographic k keyPoints keySplines keyTimes lang linethickness lspace
  marker-end marker-mid marker-start markerHeight markerUnits markerWidth mathcolor mathematical mathsize mathvariant max
  maxsize min minsize offset opacity orient origin other overline-position overline-thickness panose-1 path pathLength
  points preserveAspectRatio r refX refY repeatCount repeatDur requiredExtensions requiredFeatures restart rotate
  rowalign rowlines rowspacing rowspan rspace rx ry scriptlevel selection separator slope stemh stemv stop-color
  stop-opacity stretchy strikethrough-position strikethrough-thickness stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width systemLanguage target text-anchor to
  transform type u1 u2 underline-position underline-thickness unicode unicode-range units-per-em values version viewBox
  visibility width widths x x-height x1 x2 xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show xlink:title
  xlink:type xml:base xml:lang xml:space xmlns xmlns:xlink y y1 y2 zoomAndPan`);

/** Attributes that hold an address. */
export const addresses = words(
  'action background cite classid codebase data dynsrc href longdesc lowsrc ping poster profile src usemap xlink:href',
);

/** What a style may say: how words look, not where they lie over others or what is loaded. */
export const styles = words(`
  azimuth background background-color background-x background-y border border-bottom border-bottom-color
  border-bottom-style border-bottom-width border-collapse border-color border-left border-left-color border-left-style
  border-left-width border-right border-right-color border-right-style border-right-width border-spacing border-style
  border-top border-top-color border-top-style border-top-width border-width clear color cursor direction display
  elevation float font font-family font-size font-style font-variant font-weight height letter-spacing line-height
  margin margin-bottom margin-left margin-right margin-top overflow padding padding-bottom padding-left padding-right
  padding-top pause pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral
  speak-punctuation speech-rate stress text-align text-decoration text-indent unicode-bidi vertical-align voice-family
  volume white-space width`);
