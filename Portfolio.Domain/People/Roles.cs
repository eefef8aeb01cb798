namespace Portfolio.Domain.People;

/// <summary>What a person comes here to do; one person can hold several.</summary>
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
