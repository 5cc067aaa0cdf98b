#include "core/base/particles.h"

#include <QtTest>

using namespace stepline;

class TstParticles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fitsTheWordBefore_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *written, const char *read) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(read);
        };
        row("“문자”을(를) 옮겼습니다.", "“문자”를 옮겼습니다.");
        row("“이메일”을(를) 1단계(으)로", "“이메일”을 1단계로");
        row("비용은(는) 다를 수 없습니다.", "비용은 다를 수 없습니다.");
        row("푸시이(가) 서울(으)로", "푸시가 서울로");
        row("3(으)로, 7(으)로, 5(으)로", "3으로, 7로, 5로");
        row("0.6 %은(는) 전환", "0.6 %는 전환");
        row("“KakaoTalk”이(가) 보이면", "“KakaoTalk”이(가) 보이면"); // not to be told from its letters
        row("‘장바구니 (2)’과(와) 같습니다", "‘장바구니 (2)’와 같습니다");
        row("은(는)", "은(는)"); // no word before it
        row("Nothing (of this) is Korean.", "Nothing (of this) is Korean.");
        row("", "");
    }
    void fitsTheWordBefore() {
        QFETCH(QString, written);
        QFETCH(QString, read);
        QCOMPARE(withParticles(written), read);
        QCOMPARE(withParticles(read), read);
    }
};

QTEST_APPLESS_MAIN(TstParticles)
#include "tst_particles.moc"
