global using Portfolio.Domain.Common;
global using Portfolio.Domain.Evidence;
global using Portfolio.Domain.Outcomes;
global using Portfolio.Domain.People;
global using Portfolio.Domain.Windows;
