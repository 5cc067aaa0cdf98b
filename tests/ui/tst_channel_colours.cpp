#include "ui/theme/theme.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>

using namespace stepline;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// Sight without red or without green cones, on linear RGB. Machado, Oliveira and Fernandes: A Physiologically-based
// Model for Simulation of Color Vision Deficiency, IEEE TVCG 15(6), 2009; severity 1.0.
constexpr Matrix Full = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix Protanopia = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix Deuteranopia = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
// sRGB (D65) to XYZ, IEC 61966-2-1.
constexpr Matrix ToXyz = {
    {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};

Triple times(const Matrix &m, const Triple &v) {
    Triple out{};
    for (size_t r = 0; r < 3; ++r)
        out[r] = m[r][0] * v[0] + m[r][1] * v[1] + m[r][2] * v[2];
    return out;
}

Triple linear(const QColor &color) {
    const auto one = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {one(color.redF()), one(color.greenF()), one(color.blueF())};
}

Triple lab(Triple rgb) {
    for (double &c : rgb)
        c = std::clamp(c, 0.0, 1.0);
    const Triple xyz = times(ToXyz, rgb), white = times(ToXyz, {1, 1, 1});
    Triple f{};
    for (size_t i = 0; i < 3; ++i) {
        const double share = xyz[i] / white[i];
        f[i] = share > 216.0 / 24389 ? std::cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double distance(const QColor &a, const QColor &b, const Matrix &sight) {
    const Triple left = lab(times(sight, linear(a))), right = lab(times(sight, linear(b)));
    return std::hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]);
}

double contrast(const QColor &a, const QColor &b) {
    const auto luminance = [](const QColor &color) {
        const Triple rgb = linear(color);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    };
    const double light = std::max(luminance(a), luminance(b)), dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

/// Channels are told apart by icon and name; their colours must not contradict that for anyone.
class TestChannelColours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMeasureIsRight() {
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
        QVERIFY(std::abs(distance(Qt::black, Qt::white, Full) - 100) < 0.1);
        // Red and green of one lightness fall together without red cones, and not with them.
        const QColor red(200, 60, 60), green(105, 115, 40);
        QVERIFY(distance(red, green, Full) > 60);
        QVERIFY(distance(red, green, Protanopia) < distance(red, green, Full) / 2);
    }

    void anyTwoAreToldApart_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void anyTwoAreToldApart() {
        QFETCH(bool, dark);
        const std::pair<const char *, const Matrix *> sights[] = {
            {"full sight", &Full}, {"protanopia", &Protanopia}, {"deuteranopia", &Deuteranopia}};
        for (const auto &[name, sight] : sights) {
            double least = 1000;
            for (const ChannelType a : allChannelTypes())
                for (const ChannelType b : allChannelTypes()) {
                    if (a == b)
                        continue;
                    const double apart =
                        distance(Theme::channelColorOf(a, dark), Theme::channelColorOf(b, dark), *sight);
                    least = std::min(least, apart);
                    QVERIFY2(apart >= 14, qPrintable(QStringLiteral("%1: %2 and %3 are only %4 apart")
                                                         .arg(QLatin1String(name), channelTypeKey(a), channelTypeKey(b))
                                                         .arg(apart)));
                }
            qInfo("%s: the nearest two are %.1f apart", name, least);
        }
    }

    void eachKeepsThreeToOneOnItsGround() {
        for (const bool dark : {false, true})
            for (const ChannelType type : allChannelTypes())
                for (const QColor &ground : {Theme::paletteOf(dark).card, Theme::paletteOf(dark).surface})
                    QVERIFY2(contrast(Theme::channelColorOf(type, dark), ground) >= 3,
                             qPrintable(channelTypeKey(type)));
    }
};

QTEST_MAIN(TestChannelColours)
#include "tst_channel_colours.moc"
