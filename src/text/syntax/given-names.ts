import type { Gender } from './nouns.ts';

/** Given names of the people in the news that are borne by one gender in nearly all countries. */
const lists: Readonly<Record<Gender, string>> = {
  female: `
    Agnes Aisha Alice Alicia Amanda Amina Amy Ana Anastasia Angela Anita Anja Ann Anna Annalena Anne Annika Antonia
    Asma Astrid Barbara Beatriz Benazir Bettina Birgit Camila Carla Carmen Carolina Caroline Catherine Cecilia
    Charlotte Christina Christine Clara Claudia Cristina Daniela Deborah Diana Dilma Dina Dorothy Ekaterina
    Elena Eleni Elisabeth Elizabeth Ella Ellen Emily Emma Erna Esther Eva Evelyn Fatima Fiona Frances Francesca
    Gabriela Giorgia Gloria Golda Greta Hannah Harriet Heather Heidi Helen Helena Helga Hillary Inga Ingrid Irina
    Isabel Isabella Ivana Jacinda Jane Janet Jennifer Jessica Joan Joanna Josephine Joyce Judith Julia Juliana Julie
    Kaja Kamala Karen Kari Karin Kate Katerina Katherine Kathleen Katja Kirsten Kristalina Larisa Laura Leila Lena Leyla
    Linda Lisa Liz Louise Lucia Lucy Luisa Magdalena Margaret Margarita Margrethe Maria Mariam Marie Marina Marine
    Marta Martha Mary Maryam Matilda Megan Melanie Mercedes Mette Meghan Michelle Mina Miriam Monica Nadia Nancy Natalia
    Natalie Natasha Nina Nora Olga Olivia Patricia Paula Petra Priya Rachel Rebecca Renata Rita Rosa
    Roza Ruth Samantha Sanna Sara Sarah Shirin Sigrid Silvia Sofia Sonia Sophia Sophie Stella Stephanie Susan
    Svetlana Sylvie Tamara Tatiana Teresa Theresa Ulla Ursula Valentina Vera Veronica Viktoria Wendy
    Yasmin Yelena Yulia Yuriko Zainab Zeynep Zuzana`,
  male: `
    Aaron Abdel Abdul Abdullah Abiy Abraham Adam Adrian Ahmad Ahmed Alan Albert Alberto Alejandro Aleksandar Alessandro
    Alexander Alexandre Alexei Alexey Alfred Ali Amir Anatoly Anders Andreas Andrei Andrew Andrey Andrzej Anthony
    Anton Antonio Antony Arthur Arturo Ashraf Bashar Benjamin Bernard Bernie Bilal Bjorn Bob Boris Brian Bruno Carl
    Carlos Charles Christoph Christopher Cyril Daniel Dave David Denis Dennis Diego Dimitri Dmitri Dmitry
    Dominic Donald Douglas Ebrahim Edgar Eduardo Edward Elias Emmanuel Emre Enrique Eric Erik Ernest Evgeny Fabio Felix
    Fernando Filip Fouad Francis Francisco Francois François Frank Franz Fred Frederick Friedrich Fumio Gabriel Gavin
    Geoffrey George Gerald Gerard Gerhard Giovanni Gordon Graham Greg Gregory Guillermo Gustavo Hamid Hans Harold Harry
    Hassan Hector Heinrich Helmut Henrik Henry Herbert Hiroshi Hugo Hussein Ian Ibrahim Igor Imran Isaac Ismail Ivan Jack
    Jacob Jacques Jair Jake Jakob James Jamal Janez Jared Jaroslaw Javier Jeffrey Jens Jeremy Jerome Jim Joachim
    Joao João Joe Johan Johannes John Jonas Jonathan Jorge Jose José Josef Joseph Joshua Juan Julian Julio Junichiro
    Justin Karel Karl Keir Keith Ken Kenneth Kevin Khaled Khalid Klaus Kofi Konstantin Lars Larry Lawrence Leo
    Leonid Lloyd Lorenzo Louis Luca Lucas Luis Luiz Lukas Lyndon Magnus Mahmoud Malcolm Manuel Marcel Marco Marcus Mario
    Mark Markus Martin Masoud Mateusz Mathias Matteo Matthew Matthias Maurice Mauricio Max Mehmet Michael Michel Miguel
    Mikhail Milos Mohamed Mohammad Mohammed Morten Muammar Muhammad Mustafa Narendra Nathan Naftali Nawaz Neil
    Nelson Nicholas Nicolas Nigel Nikita Nikolai Nikolay Olaf Ole Oleg Oliver Omar Oscar Osama Otto Pablo Pascal
    Patrick Paul Paulo Pavel Pedro Peter Petr Petro Philip Philippe Pierre Pieter Piotr Radoslaw Rafael Rahul Raj
    Ralph Ramzan Raul Raymond Recep Reza Ricardo Richard Rishi Robert Roberto Rodrigo Roger Roland Ronald Rupert
    Ryan Saad Salman Salvador Samir Samuel Scott Sebastian Serge Sergei Sergey Sergio Shinzo Sigmar Silvio Simon
    Stanislav Stefan Stefano Stephen Steve Steven Stuart Sven Tariq Taro Ted Thabo Theodore Thomas Timothy Tobias Tom
    Tomas Tony Toshio Ulf Umar Uwe Valery Vaclav Victor Viktor Vincent Vitaly Vladimir Volodymyr Walter Warren
    Werner Wilhelm William Winston Wolfgang Xavier Yevgeny Yitzhak Yoshihide Youssef Yuri Yusuf Zoran`,
};

const genders: ReadonlyMap<string, Gender> = new Map(
  (['female', 'male'] as const).flatMap((gender) =>
    lists[gender]
      .trim()
      .split(/\s+/)
      .map((name): [string, Gender] => [name, gender]),
  ),
);

/** The gender that a given name tells; undefined for what is none or is borne by both. */
export function genderOfName(name: string): Gender | undefined {
  return genders.get(name);
}
