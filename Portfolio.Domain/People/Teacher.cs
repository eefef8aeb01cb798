namespace Portfolio.Domain.People;

public readonly record struct TeacherId(Guid Value) : IEntityId<TeacherId>
{
    public static TeacherId From(Guid value) => new(value);
}

/// <summary>A teacher of the school: subject teacher, homeroom teacher, adviser, or several of these.</summary>
public sealed partial class Teacher : Entity
{
    private Teacher()
    {
    }

    public Teacher(TeacherId id, SchoolId school, string teacherNo, string name)
    {
        Id = id;
        SchoolId = school;
        TeacherNo = teacherNo;
        Name = name;
    }

    public TeacherId Id { get; private init; }

    public string TeacherNo { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public PersonalData Personal { get; private set; } = new();

    /// <summary>Marks that the teacher's deputies have changed, so that two appointments at once cannot both be the only one.</summary>
    public void CountDeputies() => Touch();

    /// <summary>Marks that the teacher was reminded, so that of two reminders at once only one is given.</summary>
    public void CountReminders() => Touch();

    /// <summary>What the school's records say of the teacher now.</summary>
    /// <returns>Whether anything was different.</returns>
    public bool Correct(string name, PersonalData personal)
    {
        if (name == Name && personal == Personal)
        {
            return false;
        }

        (Name, Personal) = (name, personal);
        Touch();
        return true;
    }
}
