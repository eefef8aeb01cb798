namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>What a row of the student roster leads to.</summary>
/// <param name="IsNew">whether the student is new</param>
/// <param name="IsCorrected">whether name or personal data differ</param>
/// <param name="IsEnrolled">whether the student is newly enrolled in that school year</param>
/// <param name="IsMoved">whether class, seat or status differ</param>
/// <param name="SignInName">of the account to create; null when there is one</param>
internal sealed record StudentPlan(
    StudentId Student,
    string StudentNo,
    string Name,
    PersonalData Personal,
    int Year,
    Place Place,
    bool IsNew,
    bool IsCorrected,
    bool IsEnrolled,
    bool IsMoved,
    string? SignInName)
{
    public Student NewStudent(SchoolId school)
    {
        var student = new Student(Student, school, StudentNo, Name);
        student.Correct(Name, Personal);
        return student;
    }

    public Enrolment NewEnrolment(SchoolId school) =>
        new(Place.Enrolment, school, Student, Place.Class, new(Year), Place.Seat, Place.Status);

    public Account NewAccount(AccountId id, SchoolId school) => Account.FromRoster(id, school, SignInName!, Name, Roles.Student, Student);
}
