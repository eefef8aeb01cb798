using Portfolio.Domain.Records;

namespace Portfolio.Domain.Imports;

/// <summary>A row that was read successfully; numbered as in the spreadsheet.</summary>
public abstract record ImportRow(int Row);

public sealed record StudentRow(
    int Row,
    string StudentNo,
    string Name,
    Given<string> NationalId,
    Given<DateOnly?> BirthDate,
    SchoolYear Year,
    int Grade,
    string Class,
    int SeatNo,
    Given<string> Email,
    EnrolmentStatus? Status) : ImportRow(Row)
{
    public static StudentRow Read(RowCells cells)
    {
        var year = cells.SchoolYear(ImportColumns.Year);
        return new(
            cells.Row,
            cells.Code(ImportColumns.StudentNo, ImportLimits.CodeLength),
            cells.Name(ImportColumns.StudentName, ImportLimits.NameLength),
            cells.Given(ImportColumns.NationalId, cells.NationalId),
            cells.Given(ImportColumns.BirthDate, c => cells.BirthDate(c, year)),
            year,
            cells.Grade(ImportColumns.Grade) ?? 0,
            cells.Name(ImportColumns.Class, ImportLimits.ClassLength),
            cells.Whole(ImportColumns.SeatNo, 1, ImportLimits.LastSeat) ?? 0,
            cells.Given(ImportColumns.Email, cells.Email),
            cells.Word(ImportColumns.Status, ImportWords.Status));
    }
}

public sealed record TeacherRow(
    int Row, string TeacherNo, string Name, Given<string> NationalId, Given<string> Email, Given<string> HomeroomClass, Roles? Roles)
        : ImportRow(Row)
{
    public static TeacherRow Read(RowCells cells) => new(
        cells.Row,
        cells.Code(ImportColumns.TeacherNo, ImportLimits.CodeLength),
        cells.Name(ImportColumns.TeacherName, ImportLimits.NameLength),
        cells.Given(ImportColumns.NationalId, cells.NationalId),
        cells.Given(ImportColumns.Email, cells.Email),
        cells.Given(ImportColumns.HomeroomClass, c => cells.Name(c, ImportLimits.ClassLength)),
        cells.Roles(ImportColumns.TeacherRoles));
}

public sealed record CourseRow(
    int Row,
    SchoolYear Year,
    int Term,
    string Code,
    string Subject,
    int Credits,
    bool? IsCreditBearing,
    bool? IsRequired,
    Given<int?> Grade,
    IReadOnlyList<string> Teachers) : ImportRow(Row)
{
    public static CourseRow Read(RowCells cells) => new(
        cells.Row,
        cells.SchoolYear(ImportColumns.Year),
        cells.Term(ImportColumns.Term),
        cells.Code(ImportColumns.CourseCode, ImportLimits.CourseCodeLength),
        cells.Text(ImportColumns.Subject, ImportLimits.NameLength),
        cells.Whole(ImportColumns.Credits, 0, ImportLimits.MostCredits) ?? 0,
        cells.Word(ImportColumns.CreditBearing, ImportWords.YesNo),
        cells.Word(ImportColumns.Required, ImportWords.Required),
        cells.Given(ImportColumns.CourseGrade, cells.Grade),
        cells.Codes(ImportColumns.CourseTeachers, ImportLimits.CodeLength));
}

public sealed record MembershipRow(int Row, SchoolYear Year, int Term, string CourseCode, string StudentNo) : ImportRow(Row)
{
    public static MembershipRow Read(RowCells cells) => new(
        cells.Row,
        cells.SchoolYear(ImportColumns.Year),
        cells.Term(ImportColumns.Term),
        cells.Code(ImportColumns.CourseCode, ImportLimits.CourseCodeLength),
        cells.Code(ImportColumns.StudentNo, ImportLimits.CodeLength));
}

public sealed record RecordRow(
    int Row, SchoolYear Year, int Term, string CourseCode, string StudentNo, Given<decimal?> Score, Given<bool?> IsEarned,
    CourseRecordKind Kind) : ImportRow(Row)
{
    public static RecordRow Read(RowCells cells) => new(
        cells.Row,
        cells.SchoolYear(ImportColumns.Year),
        cells.Term(ImportColumns.Term),
        cells.Code(ImportColumns.CourseCode, ImportLimits.CourseCodeLength),
        cells.Code(ImportColumns.StudentNo, ImportLimits.CodeLength),
        cells.Given(ImportColumns.Score, c => cells.Number(c, 0, ImportLimits.FullScore)),
        cells.Given(ImportColumns.Earned, c => cells.Word(c, ImportWords.YesNo)),
        cells.Word(ImportColumns.RecordKind, ImportWords.RecordKind) ?? CourseRecordKind.Regular);
}

public sealed record CadreRow(
    int Row, SchoolYear Year, int Term, string StudentNo, CadreLevel Level, string Post, Given<string> Unit, Given<DateOnly?> From,
    Given<DateOnly?> Until) : ImportRow(Row)
{
    public static CadreRow Read(RowCells cells)
    {
        var year = cells.SchoolYear(ImportColumns.Year);
        var row = new CadreRow(
            cells.Row,
            year,
            cells.Term(ImportColumns.Term),
            cells.Code(ImportColumns.StudentNo, ImportLimits.CodeLength),
            cells.Word(ImportColumns.Level, ImportWords.Level) ?? default,
            cells.Text(ImportColumns.Post, ImportLimits.PostLength),
            cells.Given(ImportColumns.Unit, c => cells.Text(c, ImportLimits.PostLength)),
            cells.Given(ImportColumns.From, c => cells.DateOf(c, year)),
            cells.Given(ImportColumns.Until, c => cells.DateOf(c, year)));
        if (row.From.Value > row.Until.Value)
        {
            cells.Wrong(ImportColumns.Until, ImportProblems.DatesReversed);
        }

        return row;
    }
}

public sealed record RewardRow(int Row, SchoolYear Year, string StudentNo, ConductKind Kind, string Text, DateOnly On) : ImportRow(Row)
{
    public static RewardRow Read(RowCells cells)
    {
        var year = cells.SchoolYear(ImportColumns.Year);
        return new(
            cells.Row,
            year,
            cells.Code(ImportColumns.StudentNo, ImportLimits.CodeLength),
            cells.Word(ImportColumns.ConductKind, ImportWords.Conduct) ?? default,
            cells.Text(ImportColumns.ConductText, ImportLimits.ConductLength),
            cells.DateOf(ImportColumns.ConductDate, year) ?? default);
    }
}
