#include "core/content/sms.h"

#include <algorithm>

namespace stepline {

namespace {

const QString &basicAlphabet() {
    static const QString table = QStringLiteral("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                                                "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
    return table;
}

/// Each costs two septets: the escape and the character.
const QString &extension() {
    static const QString table = QStringLiteral("\f^{}\\[~]|€");
    return table;
}

/// Units of each character that must not be torn apart, in order: an escape pair, a surrogate pair.
struct Parts {
    int segments = 0;
    int last = 0; ///< units in the last segment
};
template <typename Widths> Parts fill(const Widths &widths, int room) {
    Parts parts;
    for (const int width : widths) {
        if (parts.segments == 0 || parts.last + width > room) {
            ++parts.segments;
            parts.last = 0;
        }
        parts.last += width;
    }
    return parts;
}

bool isHangul(char32_t c) {
    return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3131 && c <= 0x318E);
}

} // namespace

SmsCount countSms(const QString &text) {
    SmsCount count;
    std::vector<int> septets, units;
    for (const char32_t c : text.toUcs4()) {
        const QString character = QString::fromUcs4(&c, 1);
        units.push_back(int(character.size()));
        if (basicAlphabet().contains(character)) {
            septets.push_back(1);
        } else if (extension().contains(character)) {
            septets.push_back(2);
        } else {
            count.unicode = true;
            if (!count.forcing.contains(character))
                count.forcing << character;
        }
    }
    const std::vector<int> &widths = count.unicode ? units : septets;
    const int single = count.unicode ? 70 : 160, joined = count.unicode ? 67 : 153;
    for (const int width : widths)
        count.units += width;
    count.room = count.units > single ? joined : single;
    const Parts parts = fill(widths, count.room);
    count.segments = parts.segments;
    count.left = count.room - parts.last;
    return count;
}

KoreanSmsCount countKoreanSms(const QString &text) {
    KoreanSmsCount count;
    for (const char32_t c : text.toUcs4())
        count.bytes += c < 0x80 ? 1 : 2;
    count.kind = count.bytes <= KoreanSmsCount::SmsBytes   ? KoreanSmsCount::Kind::Sms
                 : count.bytes <= KoreanSmsCount::LmsBytes ? KoreanSmsCount::Kind::Lms
                                                           : KoreanSmsCount::Kind::TooLong;
    return count;
}

bool hasHangul(const QString &text) {
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint c) { return isHangul(c); });
}

} // namespace stepline
