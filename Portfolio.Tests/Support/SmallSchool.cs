using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.People;
using Portfolio.Domain.Schools;
using Portfolio.Domain.Windows;

namespace Portfolio.Tests.Support;

/// <summary>A small school: one class of two students, four teachers, three courses, one semester.</summary>
internal sealed class SmallSchool
{
    public static readonly SchoolYear Year = new(115);

    /// <summary>The last day on which uploads are open; the window ends at 24:00 in Taipei.</summary>
    public static readonly DateOnly Ceremony = new(2027, 1, 20);

    public static readonly DateTimeOffset UploadCloses = new(2027, 1, 21, 0, 0, 0, TaipeiTime.Offset);

    public static readonly DateTimeOffset CertificationCloses = UploadCloses.AddDays(7);

    /// <summary>An ordinary school day with both windows open.</summary>
    public static readonly DateTimeOffset SchoolDay = new(2026, 11, 24, 10, 0, 0, TaipeiTime.Offset);

    /// <param name="mark">appended to every name, to recognise the school's texts by</param>
    public SmallSchool(SchoolPolicy? policy = null, string code = "small", int grade = 1, DateOnly? graduatesCeremony = null, string mark = "")
    {
        Mark = mark;
        Policy = policy ?? new();
        School = new(new(A.Id()), code, "小學校" + mark, Policy);
        Semester = new(new(A.Id()), Id, Year, 1, Ceremony, graduatesCeremony);
        Teacher = new(new(A.Id()), Id, "T1", "任課老師" + mark);
        Colleague = new(new(A.Id()), Id, "T2", "同事" + mark);
        Homeroom = new(new(A.Id()), Id, "T3", "導師" + mark);
        Adviser = new(new(A.Id()), Id, "T4", "課程諮詢教師" + mark);
        Class = new(new(A.Id()), Id, Year, grade, "電機一甲" + mark, Homeroom.Id);
        Student = new(new(A.Id()), Id, "1130001", "王小明" + mark);
        Classmate = new(new(A.Id()), Id, "1130002", "陳小華" + mark);
        Courses = [.. Enumerable.Range(1, 3).Select(NewCourse)];
        Accounts =
        [
            Account("student", Roles.Student, student: Student.Id),
            Account("classmate", Roles.Student, student: Classmate.Id),
            Account("teacher", Roles.SubjectTeacher, teacher: Teacher.Id),
            Account("colleague", Roles.SubjectTeacher, teacher: Colleague.Id),
            Account("homeroom", Roles.SubjectTeacher | Roles.HomeroomTeacher, teacher: Homeroom.Id),
            Account("admin", Roles.Administrator),
            Account("registrar", Roles.Registrar),
            Account("adviser", Roles.Adviser, teacher: Adviser.Id),
        ];
    }

    public string Mark { get; }

    public SchoolPolicy Policy { get; }

    public School School { get; }

    public SchoolId Id => School.SchoolId;

    public Semester Semester { get; }

    public HomeroomClass Class { get; }

    public Student Student { get; }

    public Student Classmate { get; }

    /// <summary>Teaches every course.</summary>
    public Teacher Teacher { get; }

    /// <summary>Also teaches the second course.</summary>
    public Teacher Colleague { get; }

    public Teacher Homeroom { get; }

    /// <summary>Nobody is assigned until a test does so.</summary>
    public Teacher Adviser { get; }

    public IReadOnlyList<Course> Courses { get; }

    public Course Course => Courses[0];

    public IReadOnlyList<Account> Accounts { get; }

    public Actor AsStudent => Accounts[0].AsActor();

    public Actor AsClassmate => Accounts[1].AsActor();

    public Actor AsTeacher => Accounts[2].AsActor();

    public Actor AsColleague => Accounts[3].AsActor();

    public Actor AsHomeroom => Accounts[4].AsActor();

    public Actor AsAdministrator => Accounts[5].AsActor();

    public Actor AsRegistrar => Accounts[6].AsActor();

    public Actor AsAdviser => Accounts[7].AsActor();

    /// <summary>The colleague as the teacher's deputy, by default on every day of the school year so far and for every course.</summary>
    public Actor AsDeputy(DateOnly? from = null, DateOnly? until = null, DateTimeOffset? endedAt = null, params IReadOnlyList<CourseId> courses) =>
        AsColleague with { Deputyships = [new(Teacher.Id, Teacher.Name, from ?? new(2026, 7, 1), until ?? new(2027, 2, 28), endedAt, courses)] };

    /// <summary>The subject of window queries: the student in the first course.</summary>
    public WindowSubject Subject => new(Class.Grade, Class.Id, Student.Id, Course.Id);

    public Window Upload => Calendar().For(WindowKind.Upload, Subject);

    public Window Certification => Calendar().For(WindowKind.Certification, Subject);

    /// <summary>Everything that is saved before a test begins.</summary>
    public IEnumerable<Entity> Everything =>
    [
        School, Semester, Class, Student, Classmate, Teacher, Colleague, Homeroom, Adviser, .. Courses, .. Accounts,
        new Enrolment(new(A.Id()), Id, Student.Id, Class.Id, Year, 1),
        new Enrolment(new(A.Id()), Id, Classmate.Id, Class.Id, Year, 2),
    ];

    public SchoolCalendar Calendar(params IReadOnlyCollection<Extension> extensions) => new(Semester, Policy, extensions);

    public Extension Extension(
        WindowKind kind, DateTimeOffset closesAt, ExtensionScope scope = ExtensionScope.Everyone, Guid? subject = null, int? grade = null) =>
        new(new(A.Id()), Id, Year, Semester.Id, kind, scope, subject, grade, closesAt, "颱風停課");

    private Course NewCourse(int number)
    {
        var course = new Course(new(A.Id()), Id, Semester.Id, $"C{number}", $"課程{number}{Mark}", 2);
        return (number == 2 ? course.TaughtBy(Teacher.Id, Colleague.Id) : course.TaughtBy(Teacher.Id)).Attended([Student.Id, Classmate.Id]);
    }

    /// <summary>Teachers here publish at once, unless a test gives them undo time.</summary>
    private Account Account(string name, Roles roles, StudentId? student = null, TeacherId? teacher = null)
    {
        var account = new Account(new(A.Id()), Id, $"{School.Code}-{name}", name + Mark, string.Empty, roles) { StudentId = student, TeacherId = teacher };
        account.ChooseUndoTime(account.AsActor(), 0, SchoolDay);
        account.ForgetEvents();
        return account;
    }
}
