namespace Portfolio.Web.Features.Feedback;

/// <summary>Names the texts of this folder: FeedbackText.resx (zh-TW) and FeedbackText.en.resx.</summary>
public sealed class FeedbackText;
