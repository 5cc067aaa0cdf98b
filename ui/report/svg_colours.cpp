#include "ui/report/svg_colours.h"

#include "ui/report/report_style.h"

#include <cmath>
#include <map>

namespace stepline {

namespace {

using Pairs = std::map<QString, QString>; // light → dark, "#rrggbb"

QColor tint(const QColor &color, const QColor &ground, int nth) {
    const qreal keep = std::pow(0.68, nth);
    const auto mix = [&](int a, int b) { return int(std::lround(a * keep + b * (1 - keep))); };
    return QColor(mix(color.red(), ground.red()), mix(color.green(), ground.green()), mix(color.blue(), ground.blue()));
}

QColor grey(const Palette &palette, int nth) {
    const double t = nth * 0.24;
    const auto mix = [&](int a, int b) { return int(std::lround(a + (b - a) * t)); };
    const QColor a = palette.secondary, b = palette.window;
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

Pairs pairs() {
    const Palette &light = Theme::paletteOf(false), &dark = Theme::paletteOf(true);
    Pairs pairs;
    for (const auto member : {&Palette::canvas, &Palette::surface, &Palette::raised, &Palette::line, &Palette::edge,
                              &Palette::text, &Palette::secondary, &Palette::disabled, &Palette::accent,
                              &Palette::accentSoft, &Palette::good, &Palette::warning, &Palette::error,
                              &Palette::goodSoft, &Palette::warningSoft, &Palette::errorSoft, &Palette::card})
        pairs[(light.*member).name()] = (dark.*member).name();
    for (int nth = 0; nth < 4; ++nth)
        pairs.emplace(grey(light, nth).name(), grey(dark, nth).name());
    for (const ChannelType type : allChannelTypes())
        for (int nth = 0; nth < 4; ++nth)
            pairs.emplace(ReportStyle::channelTint(type, nth).name(),
                          tint(Theme::channelColorOf(type, true), dark.card, nth).name());
    return pairs;
}

} // namespace

QString darkRulesFor(const QString &html) {
    QString rules;
    for (const auto &[light, dark] : pairs())
        for (const char *property : {"fill", "stroke"}) {
            const QString attribute = QStringLiteral("%1=\"%2\"").arg(QLatin1String(property), light);
            if (html.contains(attribute))
                rules += QStringLiteral("svg [%1] { %2: %3; }\n").arg(attribute, QLatin1String(property), dark);
        }
    return rules.isEmpty() ? rules
                           : QStringLiteral("@media screen and (prefers-color-scheme: dark) {\n%1}\n").arg(rules);
}

} // namespace stepline
