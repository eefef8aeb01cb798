namespace Portfolio.Domain.People;

/// <summary>A person's roles; one person can have several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Student = 1,
    SubjectTeacher = 2,
    HomeroomTeacher = 4,
    Adviser = 8,
    Registrar = 16,
    Administrator = 32,
    CityAdministrator = 64,
}
