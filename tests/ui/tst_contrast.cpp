#include "ui/theme/theme.h"

#include <QTest>
#include <cmath>

using namespace stepline;

namespace {

double linear(int channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color) {
    return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
}

/// WCAG 2.2, “contrast ratio”.
double contrast(const QColor &a, const QColor &b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

struct Named {
    const char *name;
    QColor color;
};

} // namespace

/// Texts keep 4.5:1 and outlines, icons and the focus ring 3:1 on every ground they stand on, in both themes.
class TestContrast : public QObject {
    Q_OBJECT

    static void atLeast(double wanted, const Named &ink, const Named &ground, bool dark) {
        const double found = contrast(ink.color, ground.color);
        QVERIFY2(found >= wanted, qPrintable(QStringLiteral("%1 on %2 (%3): %4:1, wanted %5:1")
                                                 .arg(QLatin1String(ink.name), QLatin1String(ground.name),
                                                      dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                                 .arg(found, 0, 'f', 2)
                                                 .arg(wanted)));
    }

private Q_SLOTS:
    void theMeasureIsRight() {
        QCOMPARE(std::lround(contrast(Qt::white, Qt::black)), 21);
        QVERIFY(std::fabs(contrast(QColor("#767676"), Qt::white) - 4.54) < 0.01); // the well-known grey
    }

    void texts_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void texts() {
        QFETCH(bool, dark);
        const Palette &p = Theme::paletteOf(dark);
        const Named grounds[] = {{"window", p.window}, {"canvas", p.canvas}, {"surface", p.surface},
                                 {"card", p.card},     {"raised", p.raised}, {"accentSoft", p.accentSoft}};
        for (const Named &ground : grounds) {
            atLeast(4.5, {"text", p.text}, ground, dark);
            atLeast(4.5, {"secondary", p.secondary}, ground, dark);
        }
        for (const Named &ground : {Named{"window", p.window}, Named{"card", p.card}, Named{"raised", p.raised}}) {
            atLeast(4.5, {"accent", p.accent}, ground, dark);
            atLeast(4.5, {"good", p.good}, ground, dark);
            atLeast(4.5, {"warning", p.warning}, ground, dark);
            atLeast(4.5, {"error", p.error}, ground, dark);
        }
        atLeast(4.5, {"onAccent", p.onAccent}, {"accent", p.accent}, dark);
        atLeast(4.5, {"accent", p.accent}, {"accentSoft", p.accentSoft}, dark);
        atLeast(4.5, {"good", p.good}, {"goodSoft", p.goodSoft}, dark);
        atLeast(4.5, {"warning", p.warning}, {"warningSoft", p.warningSoft}, dark);
        atLeast(4.5, {"error", p.error}, {"errorSoft", p.errorSoft}, dark);
    }

    void outlines_data() { texts_data(); }
    void outlines() {
        QFETCH(bool, dark);
        const Palette &p = Theme::paletteOf(dark);
        for (const Named &ground : {Named{"window", p.window}, Named{"canvas", p.canvas}, Named{"card", p.card}}) {
            atLeast(3, {"edge", p.edge}, ground, dark);
            atLeast(3, {"the focus ring", p.accent}, ground, dark);
        }
        for (const ChannelType type : allChannelTypes()) {
            const QByteArray name = channelTypeKey(type).toLatin1();
            for (const Named &ground : {Named{"card", p.card}, Named{"surface", p.surface}})
                atLeast(3, {name.constData(), Theme::channelColorOf(type, dark)}, ground, dark);
        }
    }
};

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
