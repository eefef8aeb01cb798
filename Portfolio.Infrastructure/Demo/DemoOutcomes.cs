namespace Portfolio.Infrastructure.Demo;

/// <summary>The school's outcomes: one class's in a teacher's queue, and those of earlier semesters.</summary>
internal sealed class DemoOutcomes(SchoolPolicy policy, DemoEvidence evidence, DemoTimetable timetable, Random random)
{
    private const int DaysSpentInQueue = 21;

    /// <summary>How many days before the ceremony the first outcome of an earlier semester is sent.</summary>
    private const int DaysAhead = 34;

    private const int DaysBetweenWorks = 9;

    private const int DaysToDecide = 3;

    private const int DaysToRevise = 2;

    /// <summary>Seats in the first-year class whose students have not sent anything this semester.</summary>
    private static readonly int[] WithoutOutcome = [3, 7, 16, 21, 29, 34];

    private readonly List<LearningOutcome> _rows = [];

    public IReadOnlyList<LearningOutcome> Rows => _rows;

    /// <summary>
    /// One outcome for each student of the class but six, sent over the last weeks and unread; two of the six have a draft.
    /// </summary>
    public void Queue(DemoTerm term, DemoCohort cohort, DateTimeOffset now)
    {
        var opensAt = TaipeiTime.StartOf(term.Semester.FirstDay);
        var from = now.AddDays(-DaysSpentInQueue) is var weeksAgo && weeksAgo > opensAt ? weeksAgo : opensAt;
        var students = cohort.Students.ExceptBy(WithoutOutcome, s => s.SeatNo).ToArray();
        random.Shuffle(students);
        foreach (
            var (student, work, sentAt) in students.Zip(DemoFirstYearWorks.Sent, DemoSitting.Spread(from, now, students.Length, random)))
        {
            var (author, course, at) =
                (Author(term, cohort, student), Course(term, cohort, work), DemoSitting.Until(sentAt, opensAt, random));
            author.Send(Keep(author.Draft(course, work, at)), course, timetable.Certifier(course), at);
        }

        foreach (var (seat, work) in DemoFirstYearWorks.Drafts)
        {
            var author = Author(term, cohort, cohort.Students.Single(s => s.SeatNo == seat));
            Keep(
                author.Draft(
                    Course(term, cohort, work), work, DemoSitting.Until(DemoSitting.Spread(from, now, 1, random)[0], opensAt, random)));
        }
    }

    /// <summary>A student's outcome of an earlier semester, certified and published.</summary>
    public void Certify(DemoTerm term, DemoCohort cohort, DemoStudent student)
    {
        var homeroom = timetable.Class(term, cohort);
        var author = Author(term, cohort, student);
        var day = term.Semester.ClosingCeremony.AddDays(-DaysAhead);
        foreach (var made in DemoEarlierWorks.Of(homeroom.Grade, term.Semester.Term))
        {
            var course = Course(term, cohort, made.Work);
            Certify(author, new(term, homeroom, timetable.Certifier(course)), course, made, day);
            day = day.AddDays(DaysBetweenWorks);
        }
    }

    private void Certify(DemoAuthor author, DemoCertifier certifier, Course course, DemoCertifiedWork made, DateOnly day)
    {
        var at = Sitting(day);
        var outcome = Keep(author.Draft(course, made.First?.Work ?? made.Work, at));
        author.Send(outcome, course, certifier.Teacher, at);
        day = day.AddDays(DaysToDecide);
        if (made.First is { } first)
        {
            certifier.Certify(outcome, Verdict.Fail, first.Feedback, DemoSitting.AfterSchool(day, random));
            day = day.AddDays(DaysToRevise);
            at = Sitting(day);
            author.Revise(outcome, course, made.Work, at);
            author.Send(outcome, course, certifier.Teacher, at);
            day = day.AddDays(DaysToDecide);
        }

        certifier.Certify(outcome, Verdict.Pass, made.Feedback, DemoSitting.AfterSchool(day, random));
    }

    private DemoSitting Sitting(DateOnly day) => DemoSitting.Until(DemoSitting.AfterSchool(day, random), TaipeiTime.StartOf(day), random);

    private DemoAuthor Author(DemoTerm term, DemoCohort cohort, DemoStudent student) =>
        new(term, timetable.Class(term, cohort), student, policy, evidence);

    private Course Course(DemoTerm term, DemoCohort cohort, DemoWork work) =>
        timetable.Course(term, timetable.Class(term, cohort), work.Subject);

    private LearningOutcome Keep(LearningOutcome outcome)
    {
        _rows.Add(outcome);
        return outcome;
    }
}
