namespace Portfolio.Infrastructure.Synthetic;

/// <summary>A teacher with their account.</summary>
internal sealed record SyntheticTeacher(Teacher Teacher, Account Account);

internal sealed record SyntheticStudent(Student Student, Account Account, int SeatNo);

/// <summary>Creates the people of one school: account names are the school's code and the person's number.</summary>
internal sealed class SyntheticPeople(School school, string? passwordHash, SyntheticIds ids, Random random)
{
    private readonly Dictionary<SchoolYear, int> _admitted = [];

    public Account Staff(string name, Roles roles) => NewAccount(name, SyntheticNames.Person(random), roles);

    public SyntheticTeacher Employ(int number, Roles roles)
    {
        var no = FormattableString.Invariant($"T{number + 1:000}");
        var teacher = new Teacher(new(ids.Next()), school.SchoolId, no, SyntheticNames.Person(random));
        return new(teacher, NewAccount(no.ToLowerInvariant(), teacher.Name, roles, teacher: teacher.Id));
    }

    /// <summary>學號: the year of entry and a number, e.g. 115001.</summary>
    public SyntheticStudent Admit(SchoolYear entered, int seat)
    {
        var number = _admitted[entered] = _admitted.GetValueOrDefault(entered) + 1;
        var no = FormattableString.Invariant($"{entered.Roc}{number:000}");
        var student = new Student(new(ids.Next()), school.SchoolId, no, SyntheticNames.Person(random));
        return new(student, NewAccount(no, student.Name, Roles.Student, student: student.Id), seat);
    }

    private Account NewAccount(string name, string person, Roles roles, StudentId? student = null, TeacherId? teacher = null)
    {
        var (id, signInName) = (new AccountId(ids.Next()), $"{school.Code}-{name}");
        var stamp = id.Value.ToString("N");
        return passwordHash is null
            ? Account.FromRoster(id, school.SchoolId, signInName, person, roles, student, teacher, stamp)
            : new(id, school.SchoolId, signInName, person, passwordHash, roles, stamp) { StudentId = student, TeacherId = teacher };
    }
}
