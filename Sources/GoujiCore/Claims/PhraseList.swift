/// A list of phrases by what they do in a sentence; `phrases` in `config/claims.yaml` has each under its name here.
///
/// `CodingKey`, so that the compiler keeps the names and no second list of them has to be.
enum PhraseList: Int, CaseIterable, CodingKey {
  // Denials and statements of all.

  /// Before 均: what is said holds for all that came.
  case every
  /// A word of an assertion that begins so is said of all that was counted before.
  case ofAll
  /// Words behind a row that say that it is 0.
  case isZero
  /// Says of an act that it was done to all.
  case doneToAll
  /// Behind an act that is 已: it was done to the end.
  case toTheEnd
  /// What is said of all is then said of less, or denied.
  case ofLess
  /// Something goes on, and not all was done.
  case goingOn

  /// Behind what is denied: a word for its cases, with which the clause ends.
  case deniedCases
  /// Between a denial and a row: whose doing it would be.
  case applicants
  /// Between a denial and a row: why an outcome would be so.
  case reasons
  /// Behind such a row: the outcome.
  case outcomes
  /// Behind a row: of what it is an outcome.
  case outcomeOf

  // What is done.

  /// Acts that answer a request, each of which is as good as the others.
  case answering
  /// Acts of which a rate is told, beside those that answer.
  case mending
  /// Acts upon what came in.
  case dealing
  /// Words that stand before such an act and change nothing.
  case beforeDealing
  /// Acts by which something comes in.
  case receiving
  /// A word that ends so is of what is dealt with in the year that is named.
  case dealtWith
  /// Acts of an organ of which an application is no object.
  case organizing
  /// What was withdrawn may have been taken off.
  case withdrawing
  /// A clause that says so is not of the organ's own.
  case notOwn
  /// Between a whole and its parts: what is counted is what was added.
  case adding
  /// Of which a rate is told that speaks of what was reached.
  case reaching
  /// Before an act: some were chosen for it.
  case choosing

  // Rates.

  /// Before an act, also in the name of a rate: what was done in time.
  case inTime
  /// Says of a figure, beside those, that it was done in time.
  case timely
  /// What stands before the 率 of a rate that can never exceed 100%, beside acts and what was done in time.
  case boundedRates
  /// A word for a share that begins so is of all there is.
  case shareOfAll
  /// Who decides upon reviews.
  case reviewAuthority
  /// Before an outcome: those of one reason.
  case forReason
  /// How many there were when the year began.
  case stockBefore
  /// How many came.
  case stockAdded
  /// How many went.
  case stockRemoved
  /// How many there are in the end.
  case stockAfter
  /// They were put together, so that the sum need not hold.
  case stockMerged
  /// `案件中有`: of some of them, as what follows says.
  case amongThem
  /// Stands between a figure and its share, and names nothing else.
  case beforeShare

  // Figures and their units.

  /// Behind 个: no count is meant.
  case uncounted
  /// Behind 种: in how many ways, and nothing of which it is said.
  case ways
  /// A unit with which a name goes on.
  case sittings
  /// Units in which 一 is a count, as in 一件, and no article, as in 一个.
  case unitsOfOne
  /// Units in which decisions are counted that are told without a verb.
  case decisionUnits

  // Names.

  /// Behind 依申请公开: it is part of another name.
  case otherNames
  /// A name that ends so is of requests.
  case requests
  /// A word that ends so says how a document is disclosed.
  case disclosing
  /// In the name of a part: it says what was done or where, and that is no kind of thing.
  case statements
  /// In a sentence with decisions: they may be of what was published.
  case publishing
  /// Before the name of a decision that is counted without a verb.
  case beforeDecision
  /// Behind it.
  case behindDecision
  /// For the notice by which fees are asked.
  case feeNotice
  /// For the fees themselves.
  case processingFee

  // Parts.

  /// What is counted in one part may be counted in another.
  case overlapping
  /// There are parts without a figure.
  case moreParts
  /// The figure is what remains of the whole.
  case rest
  /// Says of one figure in what ways, unless figures follow.
  case respectively

  // Changes.

  /// The later figure's own time.
  case now
  /// The change ends at the figure behind it.
  case arriving
  /// For the number of what is told, where its direction is told before it.
  case number
  /// Between such a number and its direction.
  case degree
  /// For the number of the figure before it, which is compared.
  case ownNumber
  /// Figures are means, or were made comparable, and were no whole numbers.
  case recalculated
  /// The former of two figures compared with the latter.
  case formerThanLatter
  /// The latter compared with the former.
  case latterThanFormer
  /// How many times the latter the former is.
  case formerOfLatter
  /// How many times the former the latter is.
  case latterOfFormer
  /// Before last year: there are more now.
  case moreThan
  /// Before last year: there are fewer now.
  case lessThan
  /// The year before the report's own.
  case lastYear

  // Years.

  /// For the report's own year.
  case thisYear
  /// For the report's own year, or, in what is written the year after, for that one.
  case currentYear
  /// The report's own year, or a part of it, before a bracket that says which it is.
  case ownPeriods
  /// Before a year: what is told happened in it.
  case within
  /// Behind a year: all of it.
  case wholeYear
  /// Behind a year: its end.
  case yearEnds
  /// Before 以来: since an event, and not in a year.
  case beginnings
  /// Before a year: it is looked back upon.
  case lookingBack
  /// Behind such a year: its work.
  case workOfYear
  /// Behind 结转 and a year: it comes from there.
  case carriedFrom
  /// What a report is on.
  case reportWork
  /// What came of it.
  case achieving
  /// What it still lacks.
  case lacking
  /// For the report itself, before the date of its publication.
  case thisDocument
  /// A word that presents the report, and begins so, does so at its end.
  case atEnd
  /// What an organ holds, or comes to it, on a day.
  case held
  /// Words of plans, in whose paragraph what follows a date may be one.
  case ahead
  /// Before a year: what it names is gone by.
  case goingBy
  /// A report, behind its year.
  case annualReport
  /// Behind that: it said something.
  case pointedOut
  /// Something was done about it.
  case mended
  /// Before a year: it is planned for it.
  case plannedIn
  /// Behind such a year: what is planned.
  case workAhead
  /// Behind such a year: what is there already.
  case workDone
  /// Before a plan: who planned then.
  case hadSaid
  /// What a year's work goes by.
  case keyPoints
  /// Before the date at which the report itself is published.
  case reportOn
  /// Behind that date.
  case published

  // Organs.

  /// An organ whose name ends so reports on its whole region.
  case regional
}
