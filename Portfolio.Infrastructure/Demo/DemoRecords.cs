namespace Portfolio.Infrastructure.Demo;

/// <summary>The school's records: marks, cadre roles, rewards and discipline, an adviser's students, mistake reports.</summary>
internal sealed class DemoRecords(DemoPeople people, DemoTerms terms, DemoTimetable timetable, DateTimeOffset now)
{
    private const decimal Pass = 60;

    /// <summary>The third-year student's one course that needed a make-up exam, and the one that needed a retake as well.</summary>
    private const string MadeUp = "物理";

    private const string Retaken = "電子學實習";

    private readonly List<Entity> _rows = [];

    public IReadOnlyList<Entity> Rows => _rows;

    private SchoolId School => people.School;

    /// <summary>Marks of every finished course; some were passed at the second attempt.</summary>
    public void Grade(DemoCohort cohort, DemoStudent notable)
    {
        foreach (var term in terms.Earlier)
        {
            foreach (var course in timetable.Courses(term, cohort))
            {
                foreach (var student in cohort.Students)
                {
                    Grade(
                        course, student, term.Semester.Term == 1 && student == notable && course.Subject is MadeUp or Retaken
                            ? 52
                            : 62 + ((student.SeatNo * 7) + (course.Subject.Length * 11) + (course.Credits * 5)) % 36);
                }
            }
        }
    }

    public void Register(DemoStudent third, DemoStudent first)
    {
        var before = terms.Earlier;
        Cadre(third, before[0], CadreLevel.HomeroomClass, "班長", "電機一甲");
        Cadre(third, before[^1], CadreLevel.Club, "社長", "機器人研究社");
        Cadre(third, terms.Current, CadreLevel.School, "學生會副會長", "學生會");
        Cadre(first, terms.Current, CadreLevel.HomeroomClass, "學藝股長", "電機一甲");
        Conduct(third, before[0], ConductKind.Reward, "嘉獎二次：參加校慶科展布置，負責盡職");
        Conduct(third, before[1], ConductKind.Discipline, "警告一次：上課使用手機經勸導未改善");
        Conduct(third, before[^1], ConductKind.Reward, "小功一次：全市專題實作競賽第三名");
        _rows.Add(
            new ConductRecord(
                new(Id()), School, first.Student.Id, terms.Current.Year, ConductKind.Reward, "嘉獎一次：協助實習工場整潔", Day(-2)));
    }

    public void Advise(DemoCohort cohort)
    {
        var adviser = people.Teacher(DemoAccounts.Adviser).Teacher.Id;
        foreach (var student in cohort.Students)
        {
            _rows.Add(
                Done(
                    AdviserAssignment.Assign(
                        people.Registrar, new(Id()), adviser, isAdviser: true, student.Student.Id, terms.Current.Year, now.AddDays(-5))));
        }
    }

    /// <summary>One unanswered report, and one that was answered, with the notice to its student.</summary>
    public void Report(DemoStudent third, DemoStudent second, Enrolment moved)
    {
        var course = timetable.Courses(terms.Earlier[^1], third.Student.Id).First();
        _rows.Add(Done(MistakeReport.Report(
            third.Actor, new(Id()), RecordPart.CourseRecord, course.Id.Value, "這一科的學期成績應該是 88 分，附件成績單上也是 88。", [],
            now.AddDays(-1))));
        var answered = Done(MistakeReport.Report(
            second.Actor, new(Id()), RecordPart.Enrolment, moved.Id.Value, "我在開學後才從一乙轉到一甲，紀錄少了原來的班級。", [],
            now.AddDays(-4)));
        answered.Settle(people.Registrar, isCorrected: true, "已補登原班級與轉班日期。", now.AddDays(-3)).MustBeDone();
        NoticeContent told = new(NoticeKind.MistakeCorrected, NoticeSubject.Of(answered.Id));
        _rows.AddRange([answered, new Notice(new(Id()), School, second.Account.Id, told, now.AddDays(-3))]);
    }

    private static T Done<T>(Result<T> result) =>
        result.Error is { } error ? throw new InvalidOperationException($"The demo school breaks a rule: {error.Code}") : result.Value;

    private void Grade(Course course, DemoStudent student, decimal score)
    {
        Mark(CourseRecordKind.Regular, score);
        if (score < Pass)
        {
            Mark(CourseRecordKind.MakeUp, course.Subject == MadeUp ? Pass : 48);
        }

        if (course.Subject == Retaken && score < Pass)
        {
            Mark(CourseRecordKind.Retake, 71);
        }

        void Mark(CourseRecordKind kind, decimal given) =>
            _rows.Add(new CourseRecord(new(Id()), School, course.Id, student.Student.Id, kind, given, given >= Pass));
    }

    private void Cadre(DemoStudent student, DemoTerm term, CadreLevel level, string post, string unit) => _rows.Add(
        new CadreRole(
            new(Id()), School, student.Student.Id, term.Semester.Id, level, post, unit, term.Semester.FirstDay, term == terms.Current
                ? null
                : term.Semester.ClosingCeremony));

    private void Conduct(DemoStudent student, DemoTerm term, ConductKind kind, string text) =>
        _rows.Add(
            new ConductRecord(new(Id()), School, student.Student.Id, term.Year, kind, text, term.Semester.ClosingCeremony.AddDays(-20)));

    private DateOnly Day(int fromToday) => TaipeiTime.DayOf(now).AddDays(fromToday);

    private Guid Id() => Guid.CreateVersion7(now);
}
