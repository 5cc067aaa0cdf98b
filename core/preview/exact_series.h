#pragma once

#include "core/preview/exact_walk.h"
#include "core/preview/results.h"

namespace stepline {

/// Fills in the series of every message, whose points and step are given: at each point the events so far, of
/// `recipients`. What an arrival brings about by then is a row of its message's table. Where many arrivals of a message
/// fall between two points, all points that lie further on take them together, by six moments that stand for them:
/// there the table is so smooth in the time of arrival that a polynomial of degree 5 is off by less than 3e-5 of it.
/// @p crew, if there is one, shares the messages.
void addSeries(const ExactModel &model, const ExactShares &shares, Series &series, Crew *crew);

} // namespace stepline
