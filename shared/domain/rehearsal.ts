/**
 * Two invented reports with something of all that the engine looks for and the screen shows: compared ahead of the first two that
 * count, because code that has run is quick.
 */
export const REHEARSAL_A = `PORT ANSEL, March 3 - The ferry Lorn went down on Tuesday morning about 4 km off Port Ansel with 212 people on board, the harbour board said.

At least 14 people died and some 60 were injured, according to the coast guard. Rescuers found 138 survivors within three hours of the first call at 7:40 a.m.

"We have never seen a sea like this one," said Ilse Brandt, 47, who steered one of the boats.

The ship was built in 1987 for 22 million crowns and carried 1.4 million passengers last year, 12 percent more than in 2029.

The board will pay 3,500 crowns to each family, and a hearing was set for April 12.`

export const REHEARSAL_B = `The board will pay 3,500 crowns to each family. A hearing was set for April 12, it said.

PORT ANSEL, March 4 - The ferry Lorn sank on Tuesday about four kilometres off Port Ansel with 221 people on board, the harbour board said on Wednesday.

At least 17 people died and 60 were injured, according to the coast guard. Rescuers had found 138 survivors by noon.

The ship was built in 1978 for 22 million crowns and carried 1.4 million passengers last year, 12 percent fewer than in 2029.

"We have seen a sea like this one," said Ilse Brandt, who steered one of the boats.`
