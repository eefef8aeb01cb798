namespace Portfolio.Web.Features.Schedule;

/// <summary>Names the texts of this folder: ScheduleText.resx (zh-TW) and ScheduleText.en.resx.</summary>
public sealed class ScheduleText;
