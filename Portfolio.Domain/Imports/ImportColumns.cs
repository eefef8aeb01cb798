namespace Portfolio.Domain.Imports;

/// <summary>Every column of every kind of import (contract: "Import files").</summary>
public static class ImportColumns
{
    public static readonly ImportColumn StudentNo = new("student_no", "學號")
    { IsRequired = true, Synonyms = ["學生學號", "student_id", "studentnumber"], Examples = ["1130001", "1130002"] };
    public static readonly ImportColumn StudentName = new("name", "姓名")
    { IsRequired = true, Synonyms = ["學生姓名", "中文姓名"], Examples = ["王小明", "陳小華"] };
    public static readonly ImportColumn NationalId = new("national_id", "身分證字號")
    { Synonyms = ["身份證字號", "身分證號", "身份證號", "身分證統一編號", "統一證號"], Examples = ["A123456789", "B223456789"] };
    public static readonly ImportColumn BirthDate = new("birth_date", "出生日期")
    { Synonyms = ["生日", "出生年月日", "birthday", "date_of_birth"], Examples = ["98/05/12", "2009-11-03"] };
    public static readonly ImportColumn Year = new("school_year", "學年度")
    { IsRequired = true, Synonyms = ["學年"], Examples = ["115", "115"] };
    public static readonly ImportColumn Grade = new("grade", "年級") { IsRequired = true, Examples = ["1", "1"] };
    public static readonly ImportColumn Class = new("class", "班級")
    { IsRequired = true, Synonyms = ["班級名稱", "班別", "class_name"], Examples = ["電機一甲", "電機一甲"] };
    public static readonly ImportColumn SeatNo = new("seat_no", "座號")
    { IsRequired = true, Synonyms = ["座位號碼", "seat"], Examples = ["1", "2"] };
    public static readonly ImportColumn Email = new("email", "電子郵件")
    { Synonyms = ["電子信箱", "電子郵件信箱", "e-mail", "信箱"], Examples = ["s1130001@school.example", ""] };
    public static readonly ImportColumn Status = new("status", "狀態")
    { Synonyms = ["學籍狀態", "在學狀態"], Words = ImportWords.Status.Offered, Examples = ["在學", "轉入"] };

    public static readonly ImportColumn TeacherNo = new("teacher_no", "教師代碼")
    { IsRequired = true, Synonyms = ["教師編號", "教師代號", "職員代碼", "teacher_id"], Examples = ["T001", "T002"] };
    public static readonly ImportColumn TeacherName = new("name", "姓名")
    { IsRequired = true, Synonyms = ["教師姓名", "中文姓名"], Examples = ["林美玲", "黃志明"] };
    public static readonly ImportColumn HomeroomClass = new("homeroom_class", "導師班級")
    { Synonyms = ["導師班", "擔任導師班級"], Examples = ["電機一甲", ""] };
    public static readonly ImportColumn TeacherRoles = new("roles", "角色")
    { Synonyms = ["身分", "職務角色", "role"], Words = ImportWords.Role.Offered, IsList = true, Examples = ["任課;導師", "任課"] };

    public static readonly ImportColumn Term = new("term", "學期")
    { IsRequired = true, Synonyms = ["semester", "學期別"], Examples = ["1", "1"] };
    public static readonly ImportColumn CourseCode = new("course_code", "課程代碼")
    { IsRequired = true, Synonyms = ["課程編號", "科目代碼", "課程代號"], Examples = ["EE101", "MA101"] };
    public static readonly ImportColumn Subject = new("subject", "科目名稱")
    { IsRequired = true, Synonyms = ["課程名稱", "科目", "course_name"], Examples = ["基本電學", "數學"] };
    public static readonly ImportColumn Credits = new("credits", "學分")
    { IsRequired = true, Synonyms = ["學分數", "credit"], Examples = ["3", "4"] };
    public static readonly ImportColumn CreditBearing = new("credit_bearing", "採計學分")
    { Synonyms = ["是否採計學分", "採計"], Words = ImportWords.YesNo.Offered, Examples = ["是", "是"] };
    public static readonly ImportColumn Required = new("required", "必選修")
    { Synonyms = ["必修選修", "必選修別", "修別"], Words = ImportWords.Required.Offered, Examples = ["必修", "必修"] };
    public static readonly ImportColumn CourseGrade = new("grade", "年級") { Synonyms = ["開課年級"], Examples = ["1", "1"] };
    public static readonly ImportColumn CourseTeachers = new("teacher_no", "教師代碼")
    { IsRequired = true, IsList = true, Synonyms = ["教師編號", "任課教師代碼", "教師代號", "teachers"], Examples = ["T001", "T001;T002"] };

    public static readonly ImportColumn Score = new("score", "成績") { Synonyms = ["學期成績", "分數"], Examples = ["85", "92.5"] };
    public static readonly ImportColumn Earned = new("earned", "取得學分")
    { Synonyms = ["是否取得學分", "及格"], Words = ImportWords.YesNo.Offered, Examples = ["是", "是"] };
    public static readonly ImportColumn RecordKind = new("kind", "修課別")
    { Synonyms = ["成績別", "修課類別"], Words = ImportWords.RecordKind.Offered, Examples = ["一般", "補考"] };

    public static readonly ImportColumn Level = new("level", "級別")
    { IsRequired = true, Synonyms = ["幹部級別", "幹部類別"], Words = ImportWords.Level.Offered, Examples = ["班級", "社團"] };
    public static readonly ImportColumn Post = new("post", "職務")
    { IsRequired = true, Synonyms = ["職稱", "幹部職務", "職務名稱", "title"], Examples = ["班長", "社長"] };
    public static readonly ImportColumn Unit = new("unit", "單位")
    { Synonyms = ["單位名稱", "社團名稱"], Examples = ["電機一甲", "機器人研究社"] };
    public static readonly ImportColumn From = new("from", "開始日期")
    { Synonyms = ["起始日期", "任職開始日期", "起日"], Examples = ["115/09/01", "2026-09-01"] };
    public static readonly ImportColumn Until = new("to", "結束日期")
    { Synonyms = ["任職結束日期", "迄日", "until"], Examples = ["116/01/20", "2027-01-20"] };

    public static readonly ImportColumn ConductKind = new("kind", "類別")
    { IsRequired = true, Synonyms = ["獎懲類別", "獎懲別"], Words = ImportWords.Conduct.Offered, Examples = ["獎勵", "懲處"] };
    public static readonly ImportColumn ConductText = new("text", "內容")
    { IsRequired = true, Synonyms = ["事由", "獎懲內容", "說明"], Examples = ["嘉獎一次:協助校慶", "警告一次:未依規定實習"] };
    public static readonly ImportColumn ConductDate = new("date", "日期")
    { IsRequired = true, Synonyms = ["獎懲日期", "核定日期"], Examples = ["115/10/08", "2026-11-02"] };

    public static IReadOnlyList<ImportColumn> Of(ImportKind kind) => kind switch
    {
        ImportKind.Students => [StudentNo, StudentName, NationalId, BirthDate, Year, Grade, Class, SeatNo, Email, Status],
        ImportKind.Teachers => [TeacherNo, TeacherName, NationalId, Email, HomeroomClass, TeacherRoles],
        ImportKind.Courses => [Year, Term, CourseCode, Subject, Credits, CreditBearing, Required, CourseGrade, CourseTeachers],
        ImportKind.Memberships => [Year, Term, CourseCode, StudentNo],
        ImportKind.Records => [Year, Term, CourseCode, StudentNo, Score, Earned, RecordKind],
        ImportKind.Cadre => [Year, Term, StudentNo, Level, Post, Unit, From, Until],
        ImportKind.Rewards => [Year, StudentNo, ConductKind, ConductText, ConductDate],
    };
}
