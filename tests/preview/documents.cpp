#include "documents.h"

#include "core/json/files.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>

namespace stepline::test {

namespace {

QByteArray quoted(QString text) {
    return text.replace(u'\'', u'"').toUtf8();
}

template <typename T> const T &must(const Result<T> &result) {
    if (!result)
        qFatal("A test's document is ill-formed: %s", qUtf8Printable(result.sentence()));
    return *result;
}

} // namespace

Template document(const QByteArray &json) {
    return must(readSequence(json)).value;
}

Template sequence(const QString &members) {
    return document(
        quoted(QStringLiteral("{'format':'stepline.sequence','version':1,'template':{'key':'test','name':'Test'},"
                              "'channels':[{'id':'feed','type':'in_app'},{'id':'push','type':'push'},"
                              "{'id':'sms','type':'sms'},{'id':'sms2','type':'sms'},"
                              "{'id':'kakao','type':'messenger'},"
                              "{'id':'wa','type':'whatsapp'},{'id':'mail','type':'email'},"
                              "{'id':'call','type':'call'},{'id':'in','type':'linkedin'},"
                              "{'id':'post','type':'direct_mail'},{'id':'ads','type':'ads'}],"
                              "'sequence':{") +
               members + QStringLiteral("}}")));
}

Template steps(const QString &steps) {
    return sequence(QStringLiteral("'steps':[") + steps + u']');
}

Profile profile(const QString &members) {
    return must(readProfile(
                    quoted(QStringLiteral("{'format':'stepline.profile','version':1,'name':'Test',") + members + u'}')))
        .value;
}

Script script(const QString &members) {
    return must(readScript(quoted(u'{' + members + u'}')));
}

QString spoken(const std::vector<TraceLine> &lines) {
    constexpr const char *actions[] = {"requested", "skipped", "event", "stopped", "exited", "completed"};
    constexpr const char *reasons[] = {"", "unreachable", "guard", "limit"};
    using Action = TraceLine::Action;
    QStringList all;
    for (const TraceLine &line : lines) {
        QStringList words{QString::number(line.at), QLatin1String(actions[size_t(line.action)])};
        if (!line.message.isEmpty())
            words << line.message;
        if (line.reason != TraceLine::Reason::None)
            words << QLatin1String(reasons[size_t(line.reason)]);
        if (line.action == Action::Event || line.action == Action::Stopped || line.action == Action::Exited)
            words << metricKey(line.metric);
        all << words.join(u' ');
    }
    return all.join(u'\n');
}

double tail(double x, double n, double p) {
    if (p <= 0 || p >= 1)
        return x == (p <= 0 ? 0 : n) ? 1 : 0;
    const boost::math::binomial_distribution<double> distribution(n, p);
    const double atMost = cdf(distribution, x), atLeast = x <= 0 ? 1 : cdf(complement(distribution, x - 1));
    return std::min(atMost, atLeast);
}

} // namespace stepline::test
