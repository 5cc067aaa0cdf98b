#pragma once

#include <QString>
#include <QStringList>

namespace stepline {

/// How a short message travels: its alphabet, and the parts (segments) that are sent and billed.
///
/// Source: 3GPP TS 23.038 §6.2.1 (the 7-bit alphabet and its extension table) and TS 23.040 §9.2.3.24 (a part of a long
/// message loses six bytes to the header that joins the parts): 160 → 153 septets, 70 → 67 UTF-16 units.
struct SmsCount {
    bool unicode = false; ///< UCS-2; else the 7-bit alphabet
    int units = 0;        ///< septets, or UTF-16 units
    int segments = 0;     ///< 0 for an empty text
    int room = 160;       ///< units that one segment of this message holds
    int left = 160;       ///< free units in the last segment
    QStringList forcing;  ///< the characters that are not in the 7-bit alphabet, each once, in order
};
SmsCount countSms(const QString &text);

/// How Korean carriers bill: by bytes of EUC-KR. Up to 90 it is an SMS, up to 2,000 an LMS; longer is not sent.
struct KoreanSmsCount {
    enum class Kind { Sms, Lms, TooLong };
    static constexpr int SmsBytes = 90, LmsBytes = 2000;
    int bytes = 0;
    Kind kind = Kind::Sms;
};
KoreanSmsCount countKoreanSms(const QString &text);
/// Is the text Korean enough that the Korean count says something?
bool hasHangul(const QString &text);

} // namespace stepline
