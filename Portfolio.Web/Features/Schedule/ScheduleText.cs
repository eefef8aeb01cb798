namespace Portfolio.Web.Features.Schedule;

/// <summary>Marker type for the resources ScheduleText.resx (zh-TW) and ScheduleText.en.resx.</summary>
public sealed class ScheduleText;
