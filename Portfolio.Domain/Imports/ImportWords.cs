using Portfolio.Domain.Records;

namespace Portfolio.Domain.Imports;

/// <summary>The words that columns with a fixed choice accept.</summary>
public static class ImportWords
{
    public static CellWords<EnrolmentStatus> Status { get; } = new(
        (EnrolmentStatus.Enrolled, ["在學", "enrolled", "在校", "復學"]),
        (EnrolmentStatus.TransferredIn, ["轉入", "transferred_in"]),
        (EnrolmentStatus.TransferredOut, ["轉出", "transferred_out", "轉學", "退學"]),
        (EnrolmentStatus.OnLeave, ["休學", "on_leave"]),
        (EnrolmentStatus.Graduated, ["畢業", "graduated"]));

    public static CellWords<bool> YesNo { get; } = new(
        (true, ["是", "y", "yes", "true", "1", "v", "✓", "有"]),
        (false, ["否", "n", "no", "false", "0", "x", "無"]));

    public static CellWords<bool> Required { get; } = new(
        (true, ["必修", "required", "必", "部定必修", "校訂必修", "是", "y"]),
        (false, ["選修", "elective", "選", "校訂選修", "加深加廣選修", "多元選修", "否", "n"]));

    public static CellWords<CourseRecordKind> RecordKind { get; } = new(
        (CourseRecordKind.Regular, ["一般", "regular", "學期成績"]),
        (CourseRecordKind.MakeUp, ["補考", "make_up", "補考成績"]),
        (CourseRecordKind.Retake, ["重修", "retake", "重修成績"]));

    public static CellWords<CadreLevel> Level { get; } = new(
        (CadreLevel.School, ["校級", "school", "校級幹部"]),
        (CadreLevel.HomeroomClass, ["班級", "class", "班級幹部"]),
        (CadreLevel.Club, ["社團", "club", "社團幹部"]));

    public static CellWords<ConductKind> Conduct { get; } = new(
        (ConductKind.Reward, ["獎勵", "reward", "獎"]),
        (ConductKind.Discipline, ["懲處", "discipline", "懲罰", "懲"]));

    public static CellWords<Roles> Role { get; } = new(
        (Roles.SubjectTeacher, ["任課", "subject", "任課教師", "教師"]),
        (Roles.HomeroomTeacher, ["導師", "homeroom"]),
        (Roles.Adviser, ["輔導", "adviser", "輔導教師", "課程諮詢", "課程諮詢教師"]),
        (Roles.Registrar, ["註冊", "registrar", "註冊組", "提交人員"]),
        (Roles.Administrator, ["管理", "administrator", "admin", "系統管理者"]));
}
