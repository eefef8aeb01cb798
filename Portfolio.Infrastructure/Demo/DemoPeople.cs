namespace Portfolio.Infrastructure.Demo;

/// <summary>Everybody at the school, each with an account; those without a button sign in with their number.</summary>
internal sealed class DemoPeople
{
    private const Roles Homeroom = Roles.HomeroomTeacher | Roles.SubjectTeacher;

    private readonly SchoolId _school;
    private readonly DateTimeOffset _now;
    private readonly string _passwordHash;
    private readonly Queue<string> _names;
    private readonly List<Entity> _rows = [];
    private readonly Dictionary<string, DemoTeacher> _teachers = [];

    /// <param name="passwordHash">one hash for all: computing one takes a tenth of a second, and there are sixty accounts</param>
    public DemoPeople(SchoolId school, DateTimeOffset now, string passwordHash, Queue<string> studentNames)
    {
        (_school, _now, _passwordHash, _names) = (school, now, passwordHash, studentNames);
        Employ("T001", "許家銘", Roles.SubjectTeacher, DemoAccounts.SubjectTeacher);
        Employ("T002", "蔡佩珊", Homeroom, DemoAccounts.HomeroomTeacher);
        Employ("T003", "葉淑芬", Roles.Adviser, DemoAccounts.Adviser);
        Employ("T004", "簡國維", Homeroom);
        Employ("T005", "施振宇", Roles.SubjectTeacher);
        Employ("T006", "江怡君", Roles.SubjectTeacher);
        Employ("T007", "魏士傑", Roles.SubjectTeacher);
        Employ("T008", "鄧俊賢", Roles.SubjectTeacher);
        Employ("T009", "潘建仲", Roles.SubjectTeacher);
        Employ("T010", "方怡伶", Roles.SubjectTeacher);
        var registrar = NewAccount(DemoAccounts.Registrar, "邱雅婷", Roles.Registrar);
        Registrar = registrar.AsActor();
        _rows.Add(registrar);
        _rows.Add(NewAccount(DemoAccounts.Administrator, "洪志豪", Roles.Administrator));
        _rows.Add(NewAccount(DemoAccounts.CityAdministrator, "范曉雯", Roles.CityAdministrator));
    }

    public SchoolId School => _school;

    public Actor Registrar { get; }

    public IReadOnlyList<Entity> Rows => _rows;

    public DemoTeacher Teacher(string signInName) => _teachers[signInName];

    public DemoTeacher Teacher(TeacherId id) => _teachers.Values.Single(t => t.Teacher.Id == id);

    /// <summary>Assigns seats to a cohort; 學號 is 4, the two-digit year of entry, and a number.</summary>
    public DemoCohort Admit(DemoCohort cohort) => cohort with
    {
        Students =
        [
            .. Enumerable.Range(1, cohort.Size)
                .Select(seat => Admit(cohort.Entered, seat, cohort.SignInNames.GetValueOrDefault(seat))),
        ],
    };

    private DemoStudent Admit(SchoolYear entered, int seat, string? signInName)
    {
        var number = $"4{entered.Roc % 100:00}{seat:000}";
        var student = new Student(new(Guid.CreateVersion7(_now)), _school, number, _names.Dequeue());
        DemoPersonal.Describe(student, entered, seat);
        var account = NewAccount(signInName ?? $"{DemoSchool.Code}-{number}", student.Name, Roles.Student, student: student.Id);
        _rows.AddRange([student, account]);
        return new(student, account, seat);
    }

    private void Employ(string number, string name, Roles roles, string? signInName = null)
    {
        var teacher = new Teacher(new(Guid.CreateVersion7(_now)), _school, number, name);
        var account = NewAccount(signInName ?? $"{DemoSchool.Code}-{number.ToLowerInvariant()}", name, roles, teacher: teacher.Id);
        _rows.AddRange([teacher, account]);
        _teachers.Add(account.SignInName, new(teacher, account));
    }

    private Account NewAccount(string signInName, string name, Roles roles, StudentId? student = null, TeacherId? teacher = null) =>
        new(new(Guid.CreateVersion7(_now)), _school, signInName, name, _passwordHash, roles) { StudentId = student, TeacherId = teacher };
}
