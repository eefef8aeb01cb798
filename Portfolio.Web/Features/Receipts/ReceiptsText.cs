namespace Portfolio.Web.Features.Receipts;

/// <summary>Names the texts of this folder: ReceiptsText.resx (zh-TW) and ReceiptsText.en.resx.</summary>
public sealed class ReceiptsText;
