namespace Portfolio.Web.Features.Certification;

/// <summary>Names the texts of this folder: CertificationText.resx (zh-TW) and CertificationText.en.resx.</summary>
public sealed class CertificationText;
