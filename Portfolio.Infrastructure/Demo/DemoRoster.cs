namespace Portfolio.Infrastructure.Demo;

/// <summary>
/// 電機一乙: a small class that has just been imported from a roster, so neither its students nor its teacher can sign in before a slip
/// is printed.
/// </summary>
internal sealed class DemoRoster
{
    /// <summary>The day of the school year on which a student moved to the other class.</summary>
    private const int DayOfChange = 28;

    private const int Size = 3;

    private const int FormerSeat = 4;

    private readonly SchoolId _school;
    private readonly DateOnly _today;
    private readonly HomeroomClass _homeroom;
    private readonly List<Entity> _rows = [];

    public DemoRoster(SchoolId school, SchoolYear year, DateTimeOffset now, Queue<string> names)
    {
        (_school, _today) = (school, TaipeiTime.DayOf(now));
        var teacher = new Teacher(new(Guid.CreateVersion7(now)), school, "T011", "柯宜玲");
        _homeroom = new(new(Guid.CreateVersion7(now)), school, year, 1, "電機一乙", teacher.Id);
        _rows.AddRange(
            [_homeroom, teacher,
                NewAccount(teacher.TeacherNo, teacher.Name, Roles.HomeroomTeacher | Roles.SubjectTeacher, now, teacher: teacher.Id)]);
        foreach (var seat in Enumerable.Range(1, Size))
        {
            var student = new Student(new(Guid.CreateVersion7(now)), school, $"4{year.Roc % 100:00}{100 + seat}", names.Dequeue());
            DemoPersonal.Describe(student, year, seat);
            _rows.AddRange(
            [
                student,
                NewAccount(student.StudentNo, student.Name, Roles.Student, now, student: student.Id),
                new Enrolment(new(Guid.CreateVersion7(now)), school, student.Id, _homeroom.Id, year, seat),
            ]);
        }
    }

    public IReadOnlyList<Entity> Rows => _rows;

    /// <summary>The enrolment of a student who moves to this class some weeks into the year.</summary>
    public Enrolment Moved(Enrolment enrolment)
    {
        var firstDay = new DateOnly(enrolment.Year.FirstWesternYear, 8, 1);
        var day = firstDay.AddDays(DayOfChange);
        var moved = new Enrolment(enrolment.Id, _school, enrolment.StudentId, _homeroom.Id, enrolment.Year, FormerSeat);
        moved.Move(enrolment.ClassId, enrolment.SeatNo, EnrolmentStatus.Enrolled, day < _today ? day : _today);
        return moved;
    }

    private Account NewAccount(
        string number, string name, Roles roles, DateTimeOffset now, StudentId? student = null, TeacherId? teacher = null) =>
        Account.FromRoster(
            new(Guid.CreateVersion7(now)), _school, $"{DemoSchool.Code}-{number.ToLowerInvariant()}", name, roles, student, teacher);
}

internal static class DemoPersonal
{
    private const int AgeAtEntry = 15;

    /// <summary>Birth date and national id; the id's check digit is wrong on purpose, so that it is nobody's.</summary>
    public static void Describe(Student student, SchoolYear entered, int seat)
    {
        var born = new DateOnly(entered.FirstWesternYear - AgeAtEntry - 1, 9, 1).AddDays(seat * 9);
        student.Correct(student.Name, new() { BirthDate = born, NationalId = WithWrongCheck($"A1{entered.Roc % 100:00}{seat:00000}") });
    }

    /// <summary>A is 10, weights 1 9 8 7 … 1; the right last digit makes the sum a multiple of ten, this one is off by one.</summary>
    private static string WithWrongCheck(string nine)
    {
        var sum = 1 + nine.Skip(1).Select((c, i) => (c - '0') * (8 - i)).Sum();
        return nine + ((((10 - (sum % 10)) % 10) + 1) % 10);
    }
}
